import { answered, api } from '@/lib/api/client'
import { address, request } from '@/lib/api/request'
import type { paths } from '@/lib/api/schema'
import { upload } from '@/lib/api/upload'
import type { MappingDoc } from './mapping/mapping'

type Answer<Path extends '/api/v1/imports/{id}' | '/api/v1/imports/{id}/preview' | '/api/v1/imports/{id}/examples' | '/api/v1/imports/{id}/undo'> = paths[Path]['get']['responses'][200]['content']['application/json']

export type Import = Answer<'/api/v1/imports/{id}'>
export type Status = Import['status']
export type Mode = Import['mode']
export type Undo = NonNullable<Import['undo']>
export type Counts = Pick<Import, 'created' | 'updated' | 'unchanged' | 'skipped' | 'failed' | 'createdAlong'>
export type Question = Import['ambiguities'][number]
export type DateOrder = Question['readings'][number]['order']

/** What a mapping says is written down once, in `mapping/mapping.ts`: the description of the API leaves it open. */
export type Preview = Omit<Answer<'/api/v1/imports/{id}/preview'>, 'mapping'> & { mapping: MappingDoc }
export type Column = Preview['columns'][number]
export type ValueCount = NonNullable<Column['values']>[number]
export type LookupCount = Preview['lookups'][number]
export type MappingProblem = Preview['errors'][number]
type Shown = Answer<'/api/v1/imports/{id}/examples'>
/** What a field held and holds may be anything. */
export type Examples = Omit<Shown, 'updated'> & { updated: (Shown['created'][number] & { changes: { field: string; from: unknown; to: unknown }[] })[] }

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

const at = (id: string) => ({ path: { id } })

/** Everything that is asked of imports. */
export const imports = {
  list: (signal: AbortSignal) => answered(api.GET('/api/v1/imports', { signal })),
  get: (id: string, signal?: AbortSignal) => answered(api.GET('/api/v1/imports/{id}', { params: at(id), ...(signal ? { signal } : {}) })),
  preview: (id: string, before: readonly string[], signal: AbortSignal): Promise<Preview> =>
    answered(api.GET('/api/v1/imports/{id}/preview', { params: { ...at(id), ...(before.length ? { query: { with: before.join(',') } } : {}) }, signal })),
  take: (form: FormData, onProgress: (share: number) => void, signal: AbortSignal) => upload<Import>('/imports', form, onProgress, signal),
  change: (id: string, { mapping, ...change }: Change) => answered(api.PATCH('/api/v1/imports/{id}', { params: at(id), body: { ...change, ...(mapping ? { mapping: mapping as Record<string, never> } : {}) } })),
  start: (id: string) => answered(api.POST('/api/v1/imports/{id}/start', { params: at(id) })),
  cancel: (id: string) => answered(api.POST('/api/v1/imports/{id}/cancel', { params: at(id) })),
  examples: (id: string, signal: AbortSignal) => answered(api.GET('/api/v1/imports/{id}/examples', { params: at(id), signal })) as Promise<Examples>,
  undo: (id: string) => answered(api.POST('/api/v1/imports/{id}/undo', { params: at(id) })),
  kept: (id: string, cursor: string | null, signal: AbortSignal) => answered(api.GET('/api/v1/imports/{id}/undo', { params: { ...at(id), query: cursor ? { cursor } : {} }, signal })),
  order: (ids: readonly string[], signal: AbortSignal) => answered(api.GET('/api/v1/imports/order', { params: { query: { ids: ids.join(',') } }, signal })),
  errorFile: (id: string) => address(`/imports/${id}/errors`),
}

export const savedMappings = {
  list: (object: string, signal?: AbortSignal) => request<{ items: SavedMapping[] }>('/import-mappings', { query: { object }, signal }),
  add: (body: { name: string; object: string; mapping: MappingDoc; mode: Mode; match: string }) => request<SavedMapping>('/import-mappings', { method: 'POST', body }),
  change: (id: string, version: number, body: { mapping: MappingDoc; mode: Mode; match: string }) => request<SavedMapping>(`/import-mappings/${id}`, { method: 'PATCH', version, body }),
  remove: (id: string) => request<undefined>(`/import-mappings/${id}`, { method: 'DELETE' }),
}
