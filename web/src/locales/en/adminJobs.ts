import type { Same } from '..'
import type { adminJobs as zh } from '../zh-CN/adminJobs'

export const adminJobs: Same<typeof zh> = {
  lead: 'Imports, exports, recomputations, hand-overs and other long work. After a restart it goes on where it was: nothing twice, nothing lost.',
  whose: 'Whose jobs',
  all: 'All',
  mine: 'Mine',
  none: 'There are no jobs yet.',
  about: '{{what}}: {{about}}',
  job: 'Job',
  state: 'Status',
  by: 'Started by',
  system: 'System',
  began: 'Started',
  ended: 'Ended',
  status: { queued: 'Queued', running: 'Running', done: 'Done', failed: 'Failed', cancelled: 'Cancelled' },
  progress: '{{done}} of {{total}}',
}
