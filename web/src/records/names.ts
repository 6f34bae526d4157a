import { type QueryClient, useQueries } from '@tanstack/react-query'
import type { ObjectDefinition } from '@/lib/api/types'
import { calls } from './calls'
import { titleOf, useObjects } from './definitions'
import { keys } from './keys'
import type { Page, RecordData } from './types'

/** A record that is known by its id alone: the new value of a reference, an old one in the history. */
export interface Unnamed {
  /** The name of its object: `account`. */
  object: string
  id: string
}

/** The name of a record as far as some list on the screen has brought it, such as the one it was just picked from. */
export function knownName(client: QueryClient, object: ObjectDefinition, id: string): string | null {
  for (const [, page] of client.getQueriesData<Page>({ queryKey: [...keys.all(object.path), 'list'] })) {
    const found = Array.isArray(page?.items) ? page.items.find((item) => item.id === id) : undefined
    if (found && object.title in found) return titleOf(found, object)
  }
  const record = client.getQueryData<RecordData>(keys.record(object.path, id))
  return record ? titleOf(record, object) : null
}

/** Names for ids, asked for once for each object; what the viewer may not see stays without one. */
export function useNames(wanted: Unnamed[]): ReadonlyMap<string, string> {
  const objects = useObjects()
  const groups = objects.flatMap((object) => {
    const ids = [...new Set(wanted.filter((w) => w.object === object.name).map((w) => w.id))].sort()
    return ids.length ? [{ object, ids }] : []
  })
  const answers = useQueries({
    queries: groups.map(({ object, ids }) => {
      const query = { select: `id,${object.title}`, filter: `id in (${ids.join(',')})`, limit: 500 }
      return { queryKey: keys.list(object.path, query), queryFn: ({ signal }: { signal: AbortSignal }) => calls.list(object.path, query, signal), staleTime: 60_000 }
    }),
  })
  return new Map(answers.flatMap((answer, index) => (answer.data?.items ?? []).map((item): [string, string] => [item.id, groups[index] ? titleOf(item, groups[index].object) : item.id])))
}
