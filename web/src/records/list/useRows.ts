import { type InfiniteData, keepPreviousData, type QueryKey, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ObjectDefinition } from '@/lib/api/types'
import { calls } from '../calls'
import { titleField, useObjects } from '../definitions'
import { kindOf } from '../fields'
import { textLiteral } from '../filters/literals'
import { bothOf } from '../filters/write'
import { keys } from '../keys'
import type { ListRequest, Page, RecordData } from '../types'
import { type Column, selectColumns } from './columns'
import type { ListState } from './listState'

const pageSize = 100

/** Whether the title can be searched by the words that it contains. */
export const canFind = (object: ObjectDefinition): boolean => {
  const title = titleField(object)
  return title !== undefined && kindOf(title).filter === 'text' && !title.masked
}

/** What a list asks of the server, without paging: the same for rows, count, sums and export. */
export function questionOf(object: ObjectDefinition, state: ListState): Pick<ListRequest, 'filter' | 'sort' | 'view'> {
  const find = state.find.trim()
  const filter = bothOf(state.filter, find && canFind(object) ? `contains(${object.title},${textLiteral(find)})` : '')
  return {
    filter: filter || undefined,
    sort: state.bin && state.sort === state.view.sort ? '-deletedAt' : state.sort,
    view: state.bin ? 'recycle-bin' : undefined,
  }
}

export interface Rows {
  key: QueryKey
  select: string
  rows: RecordData[]
  /** Whether no row was ever there for this question. */
  pending: boolean
  /** Whether the rows shown answer the question before this one. */
  outdated: boolean
  error: Error | null
  more: boolean
  next: () => void
  retry: () => void
}

/** The records of a list, page after page, as far as somebody has scrolled. */
export function useRows(object: ObjectDefinition, state: ListState, columns: readonly Column[]): Rows {
  const objects = useObjects()
  const select = selectColumns(object, columns, objects)
  const query: ListRequest = { ...questionOf(object, state), select, limit: pageSize }
  const key = keys.rows(object.path, query)
  const found = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => calls.list(object.path, { ...query, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(() => {
    // A record that moved while somebody scrolled may stand on two pages.
    const seen = new Map<string, RecordData>()
    for (const page of found.data?.pages ?? []) for (const row of page.items) seen.set(row.id, row)
    return [...seen.values()]
  }, [found.data])
  return {
    key,
    select,
    rows,
    pending: found.isPending,
    outdated: found.isPlaceholderData,
    error: found.isFetchNextPageError || !found.data ? found.error : null,
    more: found.hasNextPage,
    next: () => {
      if (!found.isFetching && found.hasNextPage && !found.isFetchNextPageError) void found.fetchNextPage()
    },
    retry: () => void (found.isFetchNextPageError ? found.fetchNextPage() : found.refetch()),
  }
}

/** Puts rows into the list that is on the screen, without asking for its pages again. */
export function useRowPatch(key: QueryKey) {
  const client = useQueryClient()
  return {
    /** Shows a record otherwise; `change` answers the new one. */
    patch: (ids: ReadonlySet<string>, change: (row: RecordData) => RecordData) =>
      void client.setQueryData<InfiniteData<Page>>(key, (data) => data && { ...data, pages: data.pages.map((page) => (page.items.some((row) => ids.has(row.id)) ? { ...page, items: page.items.map((row) => (ids.has(row.id) ? change(row) : row)) } : page)) }),
    /** Takes rows out: they were deleted or restored. */
    drop: (ids: ReadonlySet<string>) =>
      void client.setQueryData<InfiniteData<Page>>(key, (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.filter((row) => !ids.has(row.id)) })) }),
    /** All that shows records is old now, but for these pages, which have just been set right. */
    othersChanged: () => client.invalidateQueries({ queryKey: ['records'], predicate: (query) => query.queryKey[2] !== 'rows' || !query.isActive() }),
    /** The pages too. */
    changed: () => client.invalidateQueries({ queryKey: ['records'] }),
  }
}
