import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { answered, api } from '@/lib/api/client'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import type { RecordData, Referenced } from './types'

/** The API names an administrator's field by its path, `custom.score`; here a name is a name, and `pathOf` makes the path. */
const withPlainNames = (object: ObjectDefinition): ObjectDefinition => ({
  ...object,
  fields: object.fields.map((field) => (field.custom ? { ...field, name: field.name.replace(/^custom\./, '') } : field)),
})

export const objectsQuery = queryOptions({
  queryKey: ['objects'],
  queryFn: async () => (await answered(api.GET('/api/v1/objects'))).items.map(withPlainNames),
  staleTime: 60_000,
})

/** Every object the server knows, with the fields and rights of who is signed in. */
export const useObjects = (): ObjectDefinition[] => useSuspenseQuery(objectsQuery).data

/** The object of an address (`opportunities`) or null. */
export const useObjectAt = (path: string): ObjectDefinition | null => useObjects().find((o) => o.path === path) ?? null

/** The object of a name (`opportunity`), as references and definitions name it; null where the viewer may know nothing of it. */
export const useObject = (name: string | undefined): ObjectDefinition | null => useObjects().find((o) => o.name === name) ?? null

/** `custom.score` of an administrator's field, `amount` of a built-in one. */
export const pathOf = (field: FieldDefinition): string => (field.custom ? `custom.${field.name}` : field.name)

export const fieldAt = (object: ObjectDefinition, path: string): FieldDefinition | undefined => object.fields.find((f) => pathOf(f) === path)

export const titleField = (object: ObjectDefinition): FieldDefinition | undefined => fieldAt(object, object.title)

/** The name of a reference in dotted paths and answers: `accountId` → `account`, `createdBy` → `createdByUser`. */
export const stepOf = (field: FieldDefinition): string => (field.name.endsWith('Id') ? field.name.slice(0, -2) : `${field.name}User`)

export const valueOf = (record: RecordData, field: FieldDefinition): unknown => (field.custom ? record.custom?.[field.name] : record[field.name])

/** The other record of a reference, where `select` asked for it; its title stands under whatever its object calls its title. */
export function referenced(record: RecordData, field: FieldDefinition): Referenced | null {
  const holder = field.custom ? record.custom : record
  const other = holder?.[stepOf(field)] as Record<string, unknown> | null | undefined
  if (!other || typeof other.id !== 'string') return null
  const name = other.name ?? Object.entries(other).find(([key]) => key !== 'id')?.[1]
  return { id: other.id, name: typeof name === 'string' ? name : other.id }
}

/** Whether a reference points at something that the viewer may not see. */
export const isHidden = (record: RecordData, field: FieldDefinition): boolean => {
  const holder = field.custom ? record.custom : record
  return holder?.[`${stepOf(field)}Hidden`] === true
}

export const titleOf = (record: RecordData, object: ObjectDefinition): string => {
  const title = titleField(object)
  const value = title ? valueOf(record, title) : undefined
  return typeof value === 'string' && value !== '' ? value : '—'
}

/** A change as the API takes it: administrators' fields stand under `custom`. */
export function changeOf(field: FieldDefinition, value: unknown): Record<string, unknown> {
  return field.custom ? { custom: { [field.name]: value } } : { [field.name]: value }
}

/** `select` for some fields: references bring the id and title of what they point at, money its currency. */
export function selectOf(object: ObjectDefinition, fields: FieldDefinition[], objects: ObjectDefinition[]): string {
  const paths = new Set(['id', 'version', object.title])
  for (const field of fields) {
    paths.add(pathOf(field))
    const other = field.reference ? objects.find((o) => o.name === field.reference) : undefined
    if (other) paths.add(`${field.custom ? 'custom.' : ''}${stepOf(field)}.${other.title}`)
    if (field.type === 'money' && object.fields.some((f) => f.name === 'currency')) paths.add('currency')
  }
  return [...paths].join(',')
}
