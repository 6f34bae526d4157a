import type { QueryClient } from '@tanstack/react-query'
import type { AggregateRequest, ListRequest } from './types'

/** The query keys of records, in one place, so that a change knows what it makes old. */
export const keys = {
  all: (path: string) => ['records', path] as const,
  list: (path: string, query: ListRequest) => ['records', path, 'list', query] as const,
  /** The pages of an endless list, or of one column of a board. */
  rows: (path: string, query: ListRequest) => ['records', path, 'rows', query] as const,
  aggregate: (path: string, query: AggregateRequest) => ['records', path, 'aggregate', query] as const,
  record: (path: string, id: string) => ['records', path, 'record', id] as const,
  history: (path: string, id: string) => ['records', path, 'history', id] as const,
  timeline: (path: string, id: string) => ['records', path, 'timeline', id] as const,
  access: (path: string, id: string) => ['records', path, 'access', id] as const,
}

/** After a write: whatever shows records may have changed, through references too. What is on the screen is asked again at once. */
export const recordsChanged = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: ['records'] })
