/** What a condition compares with: a literal as text, or something that only the server can work out. */
export type Operand = string | Call

export interface Call {
  call: 'me' | 'myTeam' | 'today' | 'now' | 'daysAgo' | 'period'
  of?: string
}

/**
 * What a condition asks. `is` and `isNot` take one or several values, `between` two (both included), `days` two days (both included,
 * also where the field is a moment), `period` one call.
 */
export type Operator =
  | 'is' | 'isNot' | 'contains' | 'notContains' | 'starts' | 'ends' | 'gt' | 'ge' | 'lt' | 'le' | 'between' | 'days' | 'period' | 'empty' | 'notEmpty'

/** One condition, as a chip of the filter bar shows it. */
export interface Condition {
  path: string
  operator: Operator
  values: Operand[]
}

/** A part of a filter that has no chip of its own kind: alternatives, and whatever only the server understands. */
export interface Raw {
  raw: string
}

export type Term = Condition | Raw

export const isRaw = (term: Term): term is Raw => 'raw' in term

export const isCall = (value: Operand | undefined, call?: Call['call']): value is Call => typeof value === 'object' && (call === undefined || value.call === call)

const parts = ['today', 'yesterday', 'tomorrow'] as const
const relations = ['this', 'last', 'next'] as const
const units = ['week', 'month', 'quarter', 'year', 'fiscal-quarter', 'fiscal-year'] as const

export type Period = (typeof parts)[number] | `${(typeof relations)[number]}-${(typeof units)[number]}`

/** The named periods of the server. */
export const periods: readonly Period[] = [...parts, ...units.flatMap((unit) => relations.map((relation) => `${relation}-${unit}` as const))]

export const isPeriod = (name: string | undefined): name is Period => periods.some((period) => period === name)

/** The day after (or before) a day. */
export const dayPlus = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
