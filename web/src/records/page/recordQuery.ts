import { queryOptions } from '@tanstack/react-query'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { calls } from '../calls'
import { selectOf, stepOf } from '../definitions'
import { keys } from '../keys'
import type { RecordData } from '../types'

/** One record with all its fields, and the names of what it points at. */
export const recordQuery = (object: ObjectDefinition, id: string, objects: ObjectDefinition[]) =>
  queryOptions({
    queryKey: keys.record(object.path, id),
    queryFn: ({ signal }) => calls.get(object.path, id, selectOf(object, object.fields, objects), signal),
  })

/** The record with another value in one field. A reference takes the name of what it now points at along. */
export function withValue(record: RecordData, field: FieldDefinition, value: unknown, name?: string | null): RecordData {
  const change: Record<string, unknown> = { [field.name]: value }
  if (field.reference) change[stepOf(field)] = typeof value === 'string' ? { id: value, name: name ?? value } : null
  return field.custom ? { ...record, custom: { ...record.custom, ...change } } : { ...record, ...change }
}

/** Whether two values of a field are the same; lists and addresses by what is in them. */
export const same = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null) || JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
