import type { Same } from '..'
import type { views as zh } from '../zh-CN/views'

export const views: Same<typeof zh> = {
  tabs: 'Views',
  most: '1,000+',
  changed: 'Changes not saved',
  save: 'Save view',
  saveAs: 'Save as view',
  reset: 'Reset',
  resetHint: 'Back to how it was saved',
  menu: 'Menu of “{{name}}”',
  rename: 'Rename',
  share: 'Share',
  left: 'Move left',
  right: 'Move right',
  remove: 'Delete view',
  removed: 'View “{{name}}” deleted',
  saved: 'View “{{name}}” saved',
  name: 'Name of the view',
  nameNeeded: 'Give it a name.',
  sharedWith: 'Who can use it',
  team: 'Which team',
  with: { none: 'Only me', team: 'A team', everyone: 'Everyone' },
  shareHint: 'A view says how records are listed; it holds none. Colleagues who open it see what they may see anyway.',
  sharedBy: 'Shared by {{who}}',
  unusable: 'A field it used is gone or no longer visible to you. Set filter and order again and save.',
}
