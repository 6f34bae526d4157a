import { request } from '@/lib/api/request'
import type { BatchAnswer, Groups, History, Timeline } from '@/lib/api/types'
import type { AggregateRequest, BatchItem, ListRequest, Page, RecordData } from './types'

/** The calls that every object answers; `path` is the object's: `opportunities`. */
export const calls = {
  list: (path: string, query: ListRequest, signal?: AbortSignal) => request<Page>(`/${path}`, { query: { ...query }, signal }),

  get: (path: string, id: string, select?: string, signal?: AbortSignal) => request<RecordData>(`/${path}/${id}`, { query: { select }, signal }),

  create: (path: string, data: Record<string, unknown>, idempotencyKey: string) =>
    request<RecordData>(`/${path}`, { method: 'POST', body: data, idempotencyKey }),

  update: (path: string, id: string, changes: Record<string, unknown>, version?: number) =>
    request<RecordData>(`/${path}/${id}`, { method: 'PATCH', body: changes, version }),

  remove: (path: string, id: string) => request<undefined>(`/${path}/${id}`, { method: 'DELETE' }),

  restore: (path: string, id: string) => request<RecordData>(`/${path}/${id}/restore`, { method: 'POST' }),

  batch: (path: string, items: BatchItem[]) => request<BatchAnswer>(`/${path}/batch`, { method: 'POST', body: items }),

  aggregate: (path: string, query: AggregateRequest, signal?: AbortSignal) => request<Groups>(`/${path}/aggregate`, { query: { ...query }, signal }),

  history: (path: string, id: string, cursor?: string) => request<History>(`/${path}/${id}/history`, { query: { cursor } }),

  timeline: (path: string, id: string, cursor?: string) => request<Timeline>(`/${path}/${id}/timeline`, { query: { limit: 20, cursor } }),

  verb: <T = RecordData>(path: string, id: string, verb: string, body?: unknown, version?: number) =>
    request<T>(`/${path}/${id}/${verb}`, { method: 'POST', body, version }),
}
