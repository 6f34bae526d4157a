import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'

const label = (text: string) => ({ 'zh-CN': text, en: text })

/** A field as the server describes it; plain text unless said otherwise. */
export const aField = (name: string, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  name, type: 'text', label: label(name), required: false, readOnly: false, masked: false, unique: false, searchable: false, filterable: false, sortable: true, custom: false, ...more,
})

/** An object with some fields, all in one group, of which everything is allowed. */
export const anObject = (name: string, fields: FieldDefinition[], more: Partial<ObjectDefinition> = {}): ObjectDefinition => ({
  name,
  path: `${name}s`,
  label: label(name),
  plural: label(`${name}s`),
  title: 'name',
  defaultSort: 'name',
  fields,
  highlights: [],
  groups: [{ name: 'basics', label: label('basics'), fields: fields.map((f) => (f.custom ? `custom.${f.name}` : f.name)) }],
  board: null,
  views: [],
  abilities: { owned: true, deletable: true, importable: true, customFields: true, timeline: true },
  teamRoles: [],
  may: { read: true, create: true, change: true, delete: true, transfer: true, export: true, import: true },
  ...more,
})
