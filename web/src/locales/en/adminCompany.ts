import type { Same } from '..'
import type { adminCompany as zh } from '../zh-CN/adminCompany'

export const adminCompany: Same<typeof zh> = {
  lead: 'These settings hold for the whole company, at once.',
  name: 'Company name',
  nameHelp: 'Stands above the menu and in the invitations that colleagues get.',
  language: 'Language',
  languageHelp: 'What colleagues read who have not chosen a language of their own.',
  chinese: 'Chinese',
  english: 'English',
  timeZone: 'Time zone',
  timeZoneHelp: '“Today”, “this week” and “this month” follow its calendar; so do times for colleagues without a time zone of their own.',
  fiscalYearStart: 'Fiscal year begins in',
  fiscalYearStartHelp: 'Fiscal years and quarters in figures count from the first of this month. Records stay as they are.',
  currency: 'Company currency',
  currencyIs: '{{code}} {{name}}',
  currencyHelp: 'It was chosen when the company was set up and cannot change: amounts in other currencies have been converted into it at the rates of their days, and another one would rewrite the past.',
}
