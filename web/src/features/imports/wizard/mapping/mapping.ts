import type { DateOrder, Mode } from '../calls'

export type Missing = 'error' | 'create' | 'skip' | 'empty'

/** What a text in a column stands for; null for nothing. */
export type Meaning = string | number | boolean | null

/** What a mapping says of one column. Members that only a newer server knows stay as they are. */
export interface ColumnDoc {
  field: string
  lookup?: string
  missing?: Missing
  scale?: number
  order?: DateOrder
  values?: Record<string, Meaning>
  [further: string]: unknown
}

export interface FileDoc {
  encoding?: string
  delimiter?: string
  header?: boolean
  [further: string]: unknown
}

/** A mapping as the API takes and gives it. */
export interface MappingDoc {
  file?: FileDoc
  columns?: Record<string, string | ColumnDoc>
  defaults?: Record<string, unknown>
  [further: string]: unknown
}

/** What a person decides of one file. */
export interface Draft {
  mapping: MappingDoc
  mode: Mode
  match: string[]
}

export const draftOf = ({ mapping, mode, match }: { mapping: MappingDoc; mode: Mode; match: string }): Draft => ({ mapping, mode, match: match.split(',').filter(Boolean) })

/** What is said of a column, written out; null where it is not read. */
export function columnOf(mapping: MappingDoc, name: string): ColumnDoc | null {
  // A file may have a column called `constructor`.
  const said = Object.hasOwn(mapping.columns ?? {}, name) ? mapping.columns?.[name] : undefined
  return said === undefined ? null : typeof said === 'string' ? { field: said } : said
}

/** Every mapped field with its column. */
export const pairsOf = (mapping: MappingDoc): { column: string; field: string }[] =>
  Object.entries(mapping.columns ?? {}).map(([column, said]) => ({ column, field: typeof said === 'string' ? said : said.field }))

/** The mapping without columns that a file does not have; for mappings made for another file. */
export function fitting(mapping: MappingDoc, columns: readonly string[]): MappingDoc {
  const entries = Object.entries(mapping.columns ?? {}).filter(([name]) => columns.includes(name))
  return { ...mapping, columns: Object.fromEntries(entries) }
}
