import type { Same } from '..'
import type { signIn as zh } from '../zh-CN/signIn'

export const signIn: Same<typeof zh> = {
  otherLanguage: '中文',
  title: 'Sign in to Rapport',
  signIn: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  remember: 'This is my own device; keep me signed in',
  forgot: 'Forgotten your password? Ask your administrator to reset it.',
  code: 'Code',
  codeLead: 'Open the authenticator app on your phone and enter the code for {{email}}.',
  codeHelp: 'Six digits; without your phone, one of your recovery codes.',
  otherAccount: 'Use another account',
  or: 'or',
  passkey: 'Sign in with a passkey',
  overTitle: 'Please sign in again',
  overLead: 'You were signed out, here or elsewhere. Everything on this page is still there; sign in and carry on.',
  tooMany: 'Too many failures; you cannot sign in just now.',
  waitLeft: '{{left}} to wait',
  waitOver: 'You can try again now.',
  newPassword: 'Choose a password',
  passwordHelp: 'At least {{count}} characters of any kind. A sentence you can remember is best.',
  passwordMissing: 'Characters still missing: {{count}}.',
  passwordLongEnough: 'Long enough. A password that many people use, or that is just your name, e-mail or company, will still be refused.',
}
