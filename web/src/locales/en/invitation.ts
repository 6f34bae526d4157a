import type { Same } from '..'
import type { invitation as zh } from '../zh-CN/invitation'

export const invitation: Same<typeof zh> = {
  title: 'Choose your password',
  join: 'Join {{company}}',
  joinLead: 'Hello {{name}}. Choose a password and you are in.',
  reset: 'Reset your password',
  resetLead: '{{name}}, choose a new password. You will be signed out everywhere else.',
  name: 'Your name',
  emailHelp: 'You will sign in with it.',
  comeIn: 'Save and sign in',
  incomplete: 'The link is not complete. Copy the whole link from your invitation again.',
  toSignIn: 'Go to sign-in',
}
