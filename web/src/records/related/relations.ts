import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { pathOf } from '../definitions'
import { highlightsOf } from '../layout'

/** Records of another object that point here by one of their fields. */
export interface Relation {
  object: ObjectDefinition
  field: FieldDefinition
}

/** What can belong to a record of an object, from the definitions. Activities stand on the timeline; who owns or wrote something is no belonging. */
export const relationsOf = (object: ObjectDefinition, objects: ObjectDefinition[]): Relation[] =>
  objects
    .filter((other) => other.may.read && other.name !== 'activity')
    .flatMap((other) => other.fields.filter((field) => field.reference === object.name && field.filterable && !field.masked && field.name !== 'ownerId').map((field) => ({ object: other, field })))

/** The two or three facts of a related record: what decides, but for its own name and what it points back at. */
export const factsOf = ({ object, field }: Relation): FieldDefinition[] => highlightsOf(object).filter((f) => f !== field && pathOf(f) !== object.title).slice(0, 3)

export const filterOf = ({ field }: Relation, id: string): string => `${pathOf(field)} eq ${id}`

/** The list of an object, narrowed to a filter. */
export const filteredList = (object: ObjectDefinition, filter: string): string => `/${object.path}?${new URLSearchParams({ view: 'all', filter }).toString()}`
