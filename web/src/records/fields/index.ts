import { address } from './address'
import { boolean } from './boolean'
import { choice } from './choice'
import { currency } from './currency'
import { date } from './date'
import { dateTime } from './dateTime'
import { decimal } from './decimal'
import { email } from './email'
import { id } from './id'
import { integer } from './integer'
import type { FieldKind } from './kind'
import { longText } from './longText'
import { money } from './money'
import { moneyBase } from './moneyBase'
import { multiChoice } from './multiChoice'
import { percent } from './percent'
import { phone } from './phone'
import { reference } from './reference'
import { text } from './text'
import { timeZone } from './timeZone'
import { unknownType } from './unknown'
import { web } from './web'
import { workingHours } from './workingHours'

const kinds: Record<string, FieldKind> = {
  address, boolean, choice, currency, date, dateTime, decimal, email, id, integer, longText, money, moneyBase, multiChoice, percent, phone,
  reference, text, timeZone, web, workingHours,
}

/** What the browser knows of a field's type. */
export const kindOf = (field: { type: string }): FieldKind => kinds[field.type] ?? unknownType

export type { DisplayProps, EditorProps, FieldKind, FilterKind, Reading } from './kind'
export { isEmpty } from './kind'
