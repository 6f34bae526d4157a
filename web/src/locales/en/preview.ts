import type { Same } from '..'
import type { preview as zh } from '../zh-CN/preview'

export const preview: Same<typeof zh> = {
  title: 'What saving will change',
  nothing: 'Nobody will see more or fewer records.',
  people_one: 'This concerns {{shown}} person.',
  people_other: 'This concerns {{shown}} people.',
  someCounted: 'Only {{shown}} of them are counted.',
  opened: 'Opens {{shown}} (to {{people}})',
  closed: 'Closes {{shown}} (to {{people}})',
  byPerson: 'By person',
  personObject: '{{person}} · {{object}}',
}
