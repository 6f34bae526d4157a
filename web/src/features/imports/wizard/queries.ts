import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { recordsChanged } from '@/records/keys'
import { type Import, imports, savedMappings } from './calls'

export const underWay = ({ status, undo }: Pick<Import, 'status' | 'undo'>): boolean =>
  status === 'queued' || status === 'running' || undo?.status === 'queued' || undo?.status === 'running'

/** Whether it brings or has brought something in; a dry run has not. */
export const hasBegun = (one: Import): boolean => one.status !== 'ready' && !one.dryRun

/** What an import brought or took back shows wherever records, their open choices and long work are shown. */
function ended(client: QueryClient): void {
  void recordsChanged(client)
  void client.invalidateQueries({ queryKey: ['objects'] })
  void client.invalidateQueries({ queryKey: ['jobs'] })
}

/** How far an import is; asked again and again while it is on its way. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: async ({ signal, client }) => {
      const before = client.getQueryData<Import>(['imports', id])
      const now = await imports.get(id, signal)
      if (before && underWay(before) && !underWay(now) && !now.dryRun) ended(client)
      return now
    },
    refetchInterval: ({ state }) => (state.data && underWay(state.data) ? 600 : false),
    staleTime: 0,
  })

/** What was found in a file; `before` are the imports that come first and may bring what it looks up. */
export const previewQuery = (id: string, before: readonly string[]) =>
  queryOptions({
    queryKey: ['imports', id, 'preview', before],
    queryFn: ({ signal }) => imports.preview(id, before, signal),
    staleTime: Infinity,
  })

export const examplesQuery = (one: Import) =>
  queryOptions({ queryKey: ['imports', one.id, 'examples', one.endedAt], queryFn: ({ signal }) => imports.examples(one.id, signal), staleTime: Infinity, retry: false })

export const savedQuery = (object: string | null) =>
  queryOptions({ queryKey: ['import-mappings', object], queryFn: ({ signal }) => savedMappings.list(object ?? '', signal), enabled: object !== null, staleTime: 60_000, retry: false })

/** The order in which the files go: what others refer to comes first. As given until the server has told. */
export function useOrder(ids: readonly string[]): readonly string[] {
  const order = useQuery({ queryKey: ['imports', 'order', ids], queryFn: ({ signal }) => imports.order(ids, signal), enabled: ids.length > 1, staleTime: Infinity, retry: false })
  return order.data?.items ?? ids
}

/** Keeps what a call answered of an import, so that every part of the screen says the same. */
export function useKeep() {
  const client = useQueryClient()
  return {
    keep: (answer: Import) => client.setQueryData(['imports', answer.id], answer),
    /** The file is read or mapped in another way now; what the others look up in it may be there now, too. */
    reread: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'imports' && (queryKey[2] === 'preview' || queryKey[1] === 'order') }),
  }
}
