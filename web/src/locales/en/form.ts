import type { Same } from '..'
import type { form as zh } from '../zh-CN/form'

export const form: Same<typeof zh> = {
  draft: 'This is what you typed on {{at}} and did not save.',
  startAfresh: 'Start afresh',
  more: 'More fields',
  fewer: 'Fewer fields',
  saveAndNew: 'Save and add another',
  saved: '“{{name}}” created',
  waiting: 'The connection is lost. This will be saved once it is back; what you typed is kept as a draft.',
  stopWaiting: 'Stop waiting',
  signature: {
    open: 'Paste a card or signature',
    label: 'Paste the text of a business card or a mail signature; it goes into the fields it belongs to',
    example: 'Anna Schmidt, Head of Purchasing\nAlpine Foods GmbH\n+49 171 2345678\nanna.schmidt@alpine.example',
    fill: 'Fill in the form',
    filled: 'Filled in: {{fields}}.',
    nothing: 'Nothing in it could be recognised.',
    unknown: 'There is no account “{{name}}”, or several of that name; please choose it yourself.',
    comma: ', ',
  },
}
