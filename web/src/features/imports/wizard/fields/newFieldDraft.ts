import type { components } from '@/lib/api/schema'
import { camelFrom } from '@/ui/editing/codeFrom'
import type { Column } from '../calls'
import { shownValues } from './shownValues'

/** What a field can be that is made of a column. */
export const makeable = ['text', 'longText', 'choice', 'integer', 'decimal', 'percent', 'date', 'dateTime', 'boolean', 'phone', 'email', 'web'] as const

export type Makeable = (typeof makeable)[number]

export interface FieldDraft {
  label: string
  name: string
  type: Makeable
}

const chinese = /[\u3400-\u9fff]/

const asType: Readonly<Record<string, Makeable>> = { url: 'web', uuid: 'text' }

/** A few texts that come again and again are a choice. */
const isChoice = ({ type, values, filled }: Column) => type === 'text' && values !== undefined && values.length > 0 && values.length < shownValues && filled >= values.length * 3

/** The field that a column looks like. `place` makes a name where the column's has nothing Latin in it. */
export function draftFor(column: Column, place: number): FieldDraft {
  const type = asType[column.type] ?? makeable.find((known) => known === column.type) ?? 'text'
  return { label: column.name, name: camelFrom(column.name) || `column${place}`, type: isChoice(column) ? 'choice' : type }
}

/** What the API is asked for: one label for both languages, until somebody gives it the other. */
export function requestFor({ label, name, type }: FieldDraft, column: Column): components['schemas']['FieldRequest'] {
  const both = (text: string) => (chinese.test(text) ? { 'zh-CN': text, en: '' } : { 'zh-CN': '', en: text })
  return { name, type, label: both(label), ...(type === 'choice' ? { open: true, options: (column.values ?? []).map(({ value }) => ({ value, label: both(value) })) } : {}) }
}
