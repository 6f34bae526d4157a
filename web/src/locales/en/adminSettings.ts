import type { Same } from '..'
import type { adminSettings as zh } from '../zh-CN/adminSettings'

export const adminSettings: Same<typeof zh> = {
  title: 'Settings',
  group: { company: 'Company', people: 'People and rights', data: 'Data', security: 'Security and operation' },
  place: {
    company: 'Company',
    currencies: 'Currencies',
    users: 'Users',
    teams: 'Teams',
    roles: 'Roles and rights',
    'sharing-rules': 'Sharing rules',
    pipelines: 'Pipelines',
    fields: 'Fields',
    'sign-ins': 'Sign-ins',
    audit: 'Audit log',
    tokens: 'API tokens',
    jobs: 'Background jobs',
  },
  about: {
    company: 'Name, language, time zone, start of the fiscal year',
    currencies: 'At which rate of which day foreign amounts are converted',
    users: 'Invite colleagues, change roles and teams, hand over when somebody leaves',
    teams: 'Who stands above whom, and so whose data a manager sees',
    roles: 'What each role reads, changes and exports, and which fields it does not see',
    'sharing-rules': 'Records that match a condition open to people by themselves',
    pipelines: 'The stages of a sale, their probabilities and what they require',
    fields: 'Fields of your own for accounts, opportunities and the rest',
    'sign-ins': 'Who signed in, when and from where, and who failed to',
    audit: 'Every change of rights, people and settings, and who read sensitive fields',
    tokens: 'What programs use to reach Rapport',
    jobs: 'Imports, exports and other long work: how far they are, how they ended',
  },
  noRight: 'For administrators only',
  noRightWhy: 'Company, people and rights are set up by administrators. If something has to change, ask one of them.',
  ask: 'You could ask {{names}}.',
}
