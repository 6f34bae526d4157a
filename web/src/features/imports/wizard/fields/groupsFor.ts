import type { FieldDefinition, Label } from '@/lib/api/types'
import { pathOf } from '@/records/definitions'
import { groupsOf } from '@/records/layout'
import type { Fields } from '../useFields'

interface Words {
  say: (label: Label) => string
  further: string
  own: string
}

export interface Offered {
  path: string
  label: string
  /** What it is found by: its names in both languages and in the API. */
  words: string
  required: boolean
}

/** The fields that a column may go to, in the groups of the form, the company's own last. */
export function groupsFor({ object, offered }: Pick<Fields, 'object' | 'offered'>, { say, further, own }: Words): { label: string; fields: Offered[] }[] {
  if (!object) return []
  const left = new Set(offered)
  const shipped = groupsOf(object).map((group) => ({ label: say(group.label), fields: group.fields.filter((field) => !field.custom && left.delete(field)) }))
  const rest = [...left]
  return [...shipped, { label: further, fields: rest.filter((f) => !f.custom) }, { label: own, fields: rest.filter((f) => f.custom) }]
    .filter((group) => group.fields.length > 0)
    .map((group) => ({ label: group.label, fields: group.fields.map((field) => offer(field, say)) }))
}

const offer = (field: FieldDefinition, say: Words['say']): Offered => ({
  path: pathOf(field),
  label: say(field.label),
  words: `${field.label['zh-CN']} ${field.label.en} ${pathOf(field)}`.toLowerCase(),
  required: field.required,
})
