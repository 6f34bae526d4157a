import type { FieldDefinition } from '@/lib/api/types'
import { type FilterKind, kindOf } from '../fields'
import { type Condition, isCall, isDay, type Operand, type Operator } from './model'

/** What people choose from: the operators, and two ways to say a span of days around today. */
export type Form = Operator | 'lastDays' | 'nextDays'

const forms: Record<FilterKind, readonly Form[]> = {
  text: ['contains', 'notContains', 'is', 'isNot', 'starts', 'ends', 'empty', 'notEmpty'],
  number: ['ge', 'le', 'between', 'is', 'isNot', 'gt', 'lt', 'empty', 'notEmpty'],
  date: ['period', 'lastDays', 'nextDays', 'is', 'lt', 'ge', 'days', 'empty', 'notEmpty'],
  dateTime: ['period', 'lastDays', 'lt', 'ge', 'days', 'empty', 'notEmpty'],
  choice: ['is', 'isNot', 'empty', 'notEmpty'],
  multiChoice: ['is', 'isNot', 'empty', 'notEmpty'],
  reference: ['is', 'isNot', 'empty', 'notEmpty'],
  boolean: ['is', 'empty', 'notEmpty'],
  none: [],
}

/** The forms that a field's conditions can take; none where it cannot be asked for. */
export const formsOf = (field: FieldDefinition): readonly Form[] => (field.masked || field.type === 'address' ? [] : field.required ? forms[kindOf(field).filter].filter((form) => form !== 'empty' && form !== 'notEmpty') : forms[kindOf(field).filter])

const days = (value: Operand | undefined): number | null => (isCall(value, 'daysAgo') ? Number(value.of) : null)

/** The form that a condition has; the operator itself where it is none of the spans. */
export function formOf({ operator, values: [from, to] }: Condition): Form {
  if (operator !== 'between') return operator
  if ((isCall(to, 'today') || isCall(to, 'now')) && (days(from) ?? -1) >= 0) return 'lastDays'
  if (isCall(from, 'today') && (days(to) ?? 1) <= 0) return 'nextDays'
  return isDay(from) && isDay(to) ? 'days' : 'between'
}

/** The number of days of a span; 0 where there is none. */
export const spanOf = ({ values }: Condition): number => Math.abs(days(values[0]) ?? days(values[1]) ?? 0)

/** The condition of a span of so many days, today included. A moment is past up to now, a day up to its end. */
export function spanned(path: string, form: 'lastDays' | 'nextDays', count: number, moment: boolean): Condition {
  const values: Operand[] = form === 'lastDays' ? [{ call: 'daysAgo', of: `${count}` }, { call: moment ? 'now' : 'today' }] : [{ call: 'today' }, { call: 'daysAgo', of: `-${count}` }]
  return { path, operator: 'between', values }
}

/** A condition to begin with. */
export function begin(path: string, field: FieldDefinition, form: Form): Condition {
  if (form === 'lastDays' || form === 'nextDays') return spanned(path, form, form === 'lastDays' ? 30 : 7, kindOf(field).filter === 'dateTime')
  if (form === 'period') return { path, operator: form, values: [{ call: 'period', of: 'this-month' }] }
  if (kindOf(field).filter === 'boolean' && form === 'is') return { path, operator: form, values: ['true'] }
  return { path, operator: form, values: [] }
}

type Shape = 'nothing' | 'several' | 'one' | 'two' | 'days' | 'own'

function shapeOf(form: Form, kind: FilterKind): Shape {
  if (form === 'empty' || form === 'notEmpty') return 'nothing'
  if (form === 'period' || form === 'lastDays' || form === 'nextDays') return 'own'
  if (form === 'between') return 'two'
  if (form === 'days') return 'days'
  return kind === 'choice' || kind === 'multiChoice' || kind === 'reference' ? 'several' : 'one'
}

/** The condition asked in another form; what was typed stays where the new one takes the same. */
export function turned(condition: Condition, field: FieldDefinition, form: Form): Condition {
  const kind = kindOf(field).filter
  const shape = shapeOf(form, kind)
  const fresh = begin(condition.path, field, form)
  return shape !== 'own' && shape === shapeOf(formOf(condition), kind) ? { ...fresh, values: condition.values } : fresh
}

const needed: Partial<Record<Operator, number>> = { empty: 0, notEmpty: 0, between: 2, days: 2 }

/** Whether nothing is missing. */
export const isWhole = ({ operator, values }: Condition): boolean =>
  values.length >= (needed[operator] ?? 1) && values.every((value) => typeof value !== 'string' || value.trim() !== '')
