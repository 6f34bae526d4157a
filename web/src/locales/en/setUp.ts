import type { Same } from '..'
import type { setUp as zh } from '../zh-CN/setUp'

export const setUp: Same<typeof zh> = {
  title: 'Welcome to Rapport',
  lead: 'It takes a minute: tell us about your company and create its first administrator.',
  code: 'Set-up code',
  codeHelp: 'The eight characters on the console where the server was started.',
  company: 'Company',
  companyName: 'Company name',
  language: 'Language',
  timeZone: 'Time zone',
  currency: 'Currency',
  fiscalYear: 'Fiscal year starts in',
  administrator: 'Administrator',
  name: 'Your name',
  begin: 'Get started',
}
