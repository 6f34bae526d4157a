import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { fieldAt } from './definitions'

const fieldsAt = (object: ObjectDefinition, paths: string[]): FieldDefinition[] => paths.map((path) => fieldAt(object, path)).filter((field) => field !== undefined)

/** The groups of a page and a form, with their fields. */
export const groupsOf = (object: ObjectDefinition) => object.groups.map(({ name, label, fields }) => ({ name, label, fields: fieldsAt(object, fields) }))

/** The facts that decide. */
export const highlightsOf = (object: ObjectDefinition): FieldDefinition[] => fieldsAt(object, object.highlights)
