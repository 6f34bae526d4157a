import type { ObjectDefinition } from '@/lib/api/types'
import type { RecordData } from '../types'

const about = (note: ObjectDefinition, object: ObjectDefinition) => note.fields.filter((field) => field.reference === object.name && field.filterable && !field.readOnly && field.name !== 'ownerId')

/** Whether activities (or tasks) can hang on records of an object. */
export const hangsOn = (note: ObjectDefinition, object: ObjectDefinition): boolean => about(note, object).length > 0

/** The references by which a new activity or task hangs on a record: on the record itself, and on the account that it belongs to. */
export function linksTo(note: ObjectDefinition, object: ObjectDefinition, record: RecordData): Record<string, string> {
  const links = Object.fromEntries(about(note, object).slice(0, 1).map((field) => [field.name, record.id]))
  const account = record.accountId
  const takes = note.fields.some((field) => field.name === 'accountId' && !field.readOnly)
  return typeof account === 'string' && takes && !('accountId' in links) ? { ...links, accountId: account } : links
}

/** The filter for what hangs on a record. */
export const hangingOn = (note: ObjectDefinition, object: ObjectDefinition, id: string): string =>
  about(note, object)
    .map((field) => `${field.name} eq ${id}`)
    .join(' or ')
