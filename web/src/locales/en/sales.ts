import type { Same } from '..'
import type { sales as zh } from '../zh-CN/sales'

export const sales: Same<typeof zh> = {
  stage: {
    path: 'Stages of this sale',
    pipeline: 'Pipeline',
    inactive: '{{name}} (no longer in use)',
    done: 'done',
    needs: 'Still needed: {{fields}}',
    nextNeeds: '“{{stage}}” still needs: {{fields}}',
    next: 'Move on to {{stage}}',
    moveTo: 'Move to {{stage}}',
    otherStage: 'Another stage',
    moved: 'Moved to “{{stage}}”',
    because: 'Reason: {{reason}}',
    reopen: 'Reopen at {{stage}}',
    ask: 'To move “{{name}}” to “{{stage}}”, fill in',
    fillIn: 'Please fill this in',
  },
  convert: {
    button: 'Convert',
    title: 'Convert the lead “{{name}}”',
    made: 'The lead “{{name}}” is converted',
    account: 'Account',
    newAccount: 'New account',
    existingAccount: 'Existing account',
    whichAccount: 'Which account',
    chooseAccount: 'Choose the account that this lead belongs to',
    similar: 'Accounts with a similar name; use one of them:',
    contact: 'Also create the contact “{{name}}”',
    opportunity: 'Also create an opportunity',
    forGood: 'This cannot be undone. Activities and tasks move to the account.',
  },
  task: {
    complete: 'Mark as done',
    completed: 'Task done',
    reopen: 'Reopen',
    reopened: 'Task reopened',
  },
}
