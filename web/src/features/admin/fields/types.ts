import type { components } from '@/lib/api/schema'
import type { FieldDefinition } from '@/lib/api/types'
import { camelFrom } from '@/ui/editing/codeFrom'

export type FieldRequest = components['schemas']['FieldRequest']

/** The types of fields that administrators add, the everyday ones first. */
export const addable = [
  'text', 'longText', 'choice', 'multiChoice', 'integer', 'decimal', 'money', 'percent', 'date', 'dateTime', 'boolean', 'reference', 'phone', 'email', 'web', 'address',
] as const

const shippedOnly = ['id', 'currency', 'moneyBase', 'timeZone', 'workingHours'] as const

export type TypeName = (typeof addable)[number] | (typeof shippedOnly)[number] | 'unknown'

/** A type by a name that the texts know; one that only a newer server knows is told as such. */
export const typeName = (type: string): TypeName => [...addable, ...shippedOnly].find((known) => known === type) ?? 'unknown'

/** What is asked of a field besides its names, by its type: the rest would mean nothing there. */
export const asks = {
  options: (type: string) => type === 'choice' || type === 'multiChoice',
  open: (type: string) => type === 'choice' || type === 'multiChoice',
  reference: (type: string) => type === 'reference',
  maxLength: (type: string) => type === 'text',
  range: (type: string) => type === 'integer' || type === 'decimal' || type === 'percent',
  searchable: (type: string) => ['text', 'longText', 'phone', 'email', 'web', 'choice'].includes(type),
  filterable: (type: string) => !['longText', 'multiChoice', 'address', 'web', 'reference'].includes(type),
  unique: (type: string) => ['text', 'integer', 'phone', 'email'].includes(type),
}

export interface OptionDraft {
  /** Tells the lines apart while they are typed. */
  key: string
  value: string
  zh: string
  en: string
  colour: string | null
  retired: boolean
  /** Stored already, so that its value stays. */
  stored: boolean
}

export interface FieldDraft {
  type: string
  name: string | null
  zh: string
  en: string
  helpZh: string
  helpEn: string
  required: boolean
  unique: boolean
  searchable: boolean
  filterable: boolean
  open: boolean
  reference: string | null
  maxLength: number | null
  min: number | null
  max: number | null
  options: OptionDraft[]
}

export const draftOf = (field: FieldDefinition | null): FieldDraft => ({
  type: field?.type ?? 'text',
  name: field?.name ?? null,
  zh: field?.label['zh-CN'] ?? '',
  en: field?.label.en ?? '',
  helpZh: field?.help?.['zh-CN'] ?? '',
  helpEn: field?.help?.en ?? '',
  required: field?.required ?? false,
  unique: field?.unique ?? false,
  searchable: field?.searchable ?? false,
  filterable: field?.filterable ?? false,
  open: field?.open ?? false,
  reference: field?.reference ?? null,
  maxLength: field?.maxLength ?? null,
  min: null,
  max: null,
  options: (field?.options ?? []).map((o) => ({ key: o.value, value: o.value, zh: o.label['zh-CN'], en: o.label.en, colour: o.colour, retired: o.retired, stored: true })),
})

/** What a field is called in the API: as typed, else after its English label; a reference ends in Id, as the API wants it. */
export function nameOf({ name, en, type, reference }: FieldDraft): string {
  if (name) return name
  const stem = camelFrom(en) || (asks.reference(type) ? camelFrom(reference) : '')
  return stem && asks.reference(type) && !stem.endsWith('Id') ? `${stem}Id` : stem
}

/** The body that makes or changes a field; what the type does not know is left out. */
export function requestOf(draft: FieldDraft, name: string, made: boolean): FieldRequest {
  const { type } = draft
  return {
    ...(made ? {} : { name, type, reference: asks.reference(type) ? draft.reference : null }),
    label: { 'zh-CN': draft.zh, en: draft.en },
    help: draft.helpZh || draft.helpEn ? { 'zh-CN': draft.helpZh, en: draft.helpEn } : null,
    required: draft.required,
    unique: asks.unique(type) && draft.unique,
    searchable: asks.searchable(type) && draft.searchable,
    filterable: asks.filterable(type) && draft.filterable,
    open: asks.open(type) && draft.open,
    maxLength: asks.maxLength(type) ? draft.maxLength : null,
    min: asks.range(type) ? draft.min : null,
    max: asks.range(type) ? draft.max : null,
    options: asks.options(type) ? draft.options.map((o) => ({ value: o.value || o.zh || o.en, label: { 'zh-CN': o.zh, en: o.en }, colour: o.colour, retired: o.retired })) : null,
  }
}
