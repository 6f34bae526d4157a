import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { pathOf } from '../definitions'
import { kindOf } from '../fields'
import { groupsOf, highlightsOf } from '../layout'

/** What a form holds: values by path (`amount`, `custom.score`). */
export type Values = Readonly<Record<string, unknown>>

export interface Section {
  name: string
  label: ObjectDefinition['label']
  fields: FieldDefinition[]
}

/** Whether somebody who makes a record may fill a field in; what is masked may be set this once. */
export const isFillable = (field: FieldDefinition): boolean => !field.readOnly && kindOf(field).Editor !== null

/**
 * The fields of a form: first what is required, the facts that decide and the rest of the first group; the other groups can be folded.
 */
export function sectionsOf(object: ObjectDefinition): { first: FieldDefinition[]; more: Section[] } {
  const [basics, ...groups] = groupsOf(object)
  const all = [...(basics?.fields ?? []), ...groups.flatMap((group) => group.fields)]
  const first = [...new Set([...all.filter((f) => f.required), ...(basics?.fields ?? []), ...highlightsOf(object)])].filter(isFillable)
  // An amount without its currency is half a fact.
  const currency = all.filter((f) => f.type === 'currency' && isFillable(f))
  const shown = new Set(first.flatMap((field) => (field.type === 'money' ? [field, ...currency] : [field])))
  const more = groups.map((group) => ({ ...group, fields: group.fields.filter((f) => isFillable(f) && !shown.has(f)) })).filter((group) => group.fields.length > 0)
  return { first: [...shown], more }
}

/** The body of a create: what was filled in, administrators' fields under `custom`. */
export function bodyOf(object: ObjectDefinition, values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  const custom: Record<string, unknown> = {}
  for (const field of object.fields) {
    const value = values[pathOf(field)]
    if (value === null || value === undefined || !isFillable(field)) continue
    if (field.custom) custom[field.name] = value
    else body[field.name] = value
  }
  return Object.keys(custom).length ? { ...body, custom } : body
}

/** What an address presets: `?accountId=…`, as far as the object has such a field. */
export function presetOf(object: ObjectDefinition, search: URLSearchParams): Values {
  return Object.fromEntries(object.fields.filter(isFillable).flatMap((field) => {
    const text = search.get(pathOf(field))
    return text && (field.type === 'reference' || field.type === 'choice' || field.type === 'text') ? [[pathOf(field), text]] : []
  }))
}
