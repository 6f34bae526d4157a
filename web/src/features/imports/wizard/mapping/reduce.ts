import type { DateOrder, Mode } from '../calls'
import { type ColumnDoc, columnOf, type Draft, type MappingDoc, type Meaning, type Missing, pairsOf } from './mapping'

export type Edit =
  /** A column goes to a field, or nowhere. The field leaves the column that it had. */
  | { type: 'field'; column: string; field: string | null; missing?: Missing }
  | { type: 'part'; column: string; part: { lookup?: string; missing?: Missing; scale?: number | null; order?: DateOrder } }
  /** What a text means; undefined leaves it to the server again. */
  | { type: 'value'; column: string; text: string; meaning: Meaning | undefined }
  /** One answer for all columns that are written alike. */
  | { type: 'order'; columns: string[]; order: DateOrder }
  | { type: 'default'; field: string; value: unknown }
  | { type: 'mode'; mode: Mode; match: string[] }

/** The draft after an edit. Whatever an edit does not speak of stays as the server gave it. */
export function reduce(draft: Draft, edit: Edit): Draft {
  if (edit.type === 'mode') return { ...draft, mode: edit.mode, match: edit.mode === 'create' ? [] : edit.match }
  const mapping = changed(draft.mapping, edit)
  const mapped = new Set(pairsOf(mapping).map((pair) => pair.field))
  // Rows cannot be told apart by a field that no column fills any more.
  return { ...draft, mapping, match: draft.match.filter((field) => mapped.has(field)) }
}

function changed(mapping: MappingDoc, edit: Exclude<Edit, { type: 'mode' }>): MappingDoc {
  switch (edit.type) {
    case 'field':
      return assigned(mapping, edit.column, edit.field, edit.missing)
    case 'part':
      return withColumn(mapping, edit.column, (column) => ({ ...column, ...edit.part }))
    case 'value':
      return withColumn(mapping, edit.column, (column) => ({ ...column, values: withMember(column.values, edit.text, edit.meaning) }))
    case 'order':
      return edit.columns.reduce((doc, name) => withColumn(doc, name, (column) => ({ ...column, order: edit.order })), mapping)
    case 'default':
      return tidy({ ...mapping, defaults: withMember(mapping.defaults, edit.field, edit.value) }, 'defaults')
  }
}

function assigned(mapping: MappingDoc, column: string, field: string | null, missing: Missing | undefined): MappingDoc {
  if (columnOf(mapping, column)?.field === field) return mapping
  const others = Object.entries(mapping.columns ?? {}).filter(([name, said]) => name !== column && (field === null || (typeof said === 'string' ? said : said.field) !== field))
  const said: [string, string | ColumnDoc][] = field === null ? [] : [[column, missing ? { field, missing } : field]]
  const defaults = field === null ? mapping.defaults : withMember(mapping.defaults, field, undefined)
  return tidy({ ...mapping, columns: Object.fromEntries([...others, ...said]), ...(defaults ? { defaults } : {}) }, 'defaults')
}

/** Changes what is said of a column that has a field; one without stays out. */
function withColumn(mapping: MappingDoc, name: string, change: (column: ColumnDoc) => object): MappingDoc {
  const column = columnOf(mapping, name)
  if (!column) return mapping
  const next = Object.fromEntries(Object.entries(change(column)).filter(([key, value]) => value !== undefined && value !== null && !(key === 'values' && isEmpty(value)))) as ColumnDoc
  return { ...mapping, columns: { ...mapping.columns, [name]: Object.keys(next).length === 1 ? next.field : next } }
}

function withMember<T>(object: Record<string, T> | undefined, name: string, value: T | undefined): Record<string, T> {
  const entries = Object.entries(object ?? {}).filter(([key]) => key !== name)
  return Object.fromEntries(value === undefined ? entries : [...entries, [name, value]])
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** Without a member that says nothing. */
const tidy = (mapping: MappingDoc, member: 'defaults'): MappingDoc =>
  isEmpty(mapping[member]) ? Object.fromEntries(Object.entries(mapping).filter(([key]) => key !== member)) : mapping
