import { daysBetween, dayOf } from '@/lib/format/dates'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { fieldAt, pathOf, titleField, valueOf } from '../definitions'
import type { BoardColumn } from '../extensions'
import type { RecordData } from '../types'

/** Which fields a card shows, and where. */
export interface Face {
  /** Under the title, one line. */
  about: FieldDefinition[]
  amount: FieldDefinition | null
  /** The day by which it is due, else a date to show. */
  due: FieldDefinition | null
  owner: FieldDefinition | null
}

/** A card shows what the object's list shows on its board; each kind of field has its place. */
export function faceOf(object: ObjectDefinition, paths: readonly string[], column: FieldDefinition, due: string | undefined): Face {
  const title = titleField(object)
  const fields = paths.flatMap((path) => fieldAt(object, path) ?? []).filter((f) => f !== title && f !== column)
  const owner = fields.find((f) => f.name === 'ownerId') ?? null
  const amount = fields.find((f) => f.type === 'money') ?? null
  const day = fields.find((f) => pathOf(f) === due) ?? fields.find((f) => f.type === 'date') ?? null
  return { owner, amount, due: day, about: fields.filter((f) => f !== owner && f !== amount && f !== day) }
}

export type Ageing = 'fresh' | 'quiet' | 'stale'

/** After how many days without a change a card is quiet, and after how many it is stale. */
export const quietAfter = 14
export const staleAfter = 30

export const ageingOf = (days: number): Ageing => (days >= staleAfter ? 'stale' : days >= quietAfter ? 'quiet' : 'fresh')

/** Whole days since the record was last changed; when it came to its column is not known. */
export function daysUnchanged(record: RecordData, today: string, timeZone: string): number | null {
  const changed = record.updatedAt
  return typeof changed === 'string' ? Math.max(0, daysBetween(dayOf(new Date(changed), timeZone), today)) : null
}

/** How many days it is overdue: positive late, 0 today, negative to come; null where nothing is due. */
export function daysLate(record: RecordData, due: FieldDefinition | null, column: BoardColumn, today: string): number | null {
  const day = due ? valueOf(record, due) : null
  return typeof day === 'string' && day !== '' && !column.closed ? daysBetween(day.slice(0, 10), today) : null
}

/** One or two letters for a person: 桂英 of 梁桂英, JD of Jane Doe. */
export function initialsOf(name: string): string {
  const trimmed = name.trim()
  if (/[\u3400-\u9fff]$/u.test(trimmed)) return trimmed.slice(-2)
  const words = trimmed.split(/\s+/)
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase()
}
