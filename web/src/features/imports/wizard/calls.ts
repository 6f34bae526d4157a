import { address, request } from '@/lib/api/request'
import type { Label } from '@/lib/api/types'
import { upload } from '@/lib/api/upload'
import type { MappingDoc } from './mapping/mapping'

export type Mode = 'create' | 'update' | 'upsert'
export type DateOrder = 'ymd' | 'mdy' | 'dmy' | 'ydm'
export type Status = 'ready' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

export interface Counts {
  created: number
  updated: number
  unchanged: number
  skipped: number
  failed: number
}

export interface Undo {
  status: string
  at: string
  by: { id: string; name: string | null }
  deleted: number
  reverted: number
  kept: number
}

export interface Question {
  columns: string[]
  example: string
  readings: { order: DateOrder; date: string | null }[]
}

export interface Import extends Counts {
  id: string
  /** Null where the server could not tell what the file holds. */
  object: string | null
  fileName: string
  status: Status
  mode: Mode
  /** A comma list of fields. */
  match: string
  dryRun: boolean
  total: number
  processed: number
  rowsPerSecond: number | null
  secondsLeft?: number | null
  createdAt: string
  createdBy: string
  startedAt: string | null
  endedAt: string | null
  ambiguities: Question[]
  error?: { code: string; message: string }
  undo?: Undo | null
  undoUntil?: string | null
}

export interface ValueCount {
  value: string
  count: number
}

export interface Column {
  name: string
  type: string
  filled: number
  order: DateOrder | null
  ambiguous: boolean
  samples: string[]
  /** The commonest values; not there where a column has too many. */
  values?: ValueCount[]
}

/** What the values of a column find among the records that it points at. Counted in rows. */
export interface LookupCount {
  column: string
  field: string
  object: string
  found: number
  /** Rows whose value several records have, so that none is meant for certain. */
  several?: number
  missing: number
  /** Would be found once the files before this one are in. */
  inFiles: number
  /** The commonest of what is missing. */
  values: ValueCount[]
  /** Whether every row was counted: of a large file a part is. */
  complete: boolean
}

export interface MappingProblem {
  field: string
  code: string
  message: string
}

export interface Preview {
  id: string
  object?: string | null
  kind: string
  encoding: string | null
  delimiter: string | null
  sheet: string | null
  header: boolean
  total: number
  problemRows: number
  columns: Column[]
  rows: { line: number; cells: (string | null)[]; problem: string | null }[]
  mapping: MappingDoc
  mode: Mode
  match: string
  ambiguities: Question[]
  errors: MappingProblem[]
  candidates?: { object: string; score: number }[]
  recognised?: { system: string; label: Label } | null
  saved?: { id: string; name: string } | null
  lookups?: LookupCount[]
}

interface Line {
  line: number
  id: string | null
  name: string
}

export interface Examples {
  created: Line[]
  updated: (Line & { changes: { field: string; from: unknown; to: unknown }[] })[]
  unchanged: Line[]
  skipped: { line: number; reason: string }[]
  failed: { line: number; reasons: string[] }[]
}

export interface Kept {
  object: string
  /** Null where the reader may not see the record. */
  id: string | null
  name: string | null
  reason: string
}

export interface SavedMapping {
  id: string
  version: number
  name: string
  mapping: MappingDoc
  mode: Mode
  match: string
  mayChange?: boolean
}

export interface Change {
  object?: string
  mapping?: MappingDoc
  mode?: Mode
  match?: string
  dryRun?: boolean
}

/** Everything that is asked of imports. */
export const imports = {
  list: (signal?: AbortSignal) => request<{ items: Import[] }>('/imports', { signal }),
  get: (id: string, signal?: AbortSignal) => request<Import>(`/imports/${id}`, { signal }),
  preview: (id: string, before: readonly string[], signal?: AbortSignal) =>
    request<Preview>(`/imports/${id}/preview`, { query: { with: before.join(',') }, signal }),
  take: (form: FormData, onProgress: (share: number) => void, signal: AbortSignal) => upload<Import>('/imports', form, onProgress, signal),
  change: (id: string, change: Change) => request<Import>(`/imports/${id}`, { method: 'PATCH', body: change }),
  start: (id: string) => request<Import>(`/imports/${id}/start`, { method: 'POST' }),
  cancel: (id: string) => request<Import>(`/imports/${id}/cancel`, { method: 'POST' }),
  examples: (id: string, signal?: AbortSignal) => request<Examples>(`/imports/${id}/examples`, { signal }),
  undo: (id: string) => request<Import>(`/imports/${id}/undo`, { method: 'POST' }),
  kept: (id: string, cursor: string | null, signal?: AbortSignal) => request<{ items: Kept[]; next: string | null }>(`/imports/${id}/undo`, { query: { cursor }, signal }),
  order: (ids: readonly string[], signal?: AbortSignal) => request<{ items: string[] }>('/imports/order', { query: { ids: ids.join(',') }, signal }),
  errorFile: (id: string) => address(`/imports/${id}/errors`),
}

export const savedMappings = {
  list: (object: string, signal?: AbortSignal) => request<{ items: SavedMapping[] }>('/import-mappings', { query: { object }, signal }),
  add: (body: { name: string; object: string; mapping: MappingDoc; mode: Mode; match: string }) => request<SavedMapping>('/import-mappings', { method: 'POST', body }),
  change: (id: string, version: number, body: { mapping: MappingDoc; mode: Mode; match: string }) => request<SavedMapping>(`/import-mappings/${id}`, { method: 'PATCH', version, body }),
  remove: (id: string) => request<undefined>(`/import-mappings/${id}`, { method: 'DELETE' }),
}
