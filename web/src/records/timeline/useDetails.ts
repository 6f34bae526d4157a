import { useQueries } from '@tanstack/react-query'
import type { ObjectDefinition, Timeline } from '@/lib/api/types'
import { calls } from '../calls'
import { selectOf, useObjects } from '../definitions'
import { keys } from '../keys'
import type { RecordData } from '../types'
import { isOwn, objectOf } from './entries'

/** The activities and tasks of the loaded pages: one request for each page and object, however many there are. */
export function useDetails(pages: Timeline[], recordId: string): ReadonlyMap<string, RecordData> {
  const objects = useObjects()
  const wanted = pages.flatMap((page) =>
    (['activity', 'task'] as const).flatMap((name) => {
      const object = objects.find((o) => o.name === name)
      const ids = [...new Set(page.items.filter((entry) => !isOwn(entry, recordId) && objectOf(entry) === name).map((entry) => entry.id))]
      return object && ids.length ? [{ object, ids }] : []
    }),
  )
  const answers = useQueries({ queries: wanted.map(({ object, ids }) => detailsQuery(object, ids, objects)) })
  return new Map(answers.flatMap((answer) => (answer.data?.items ?? []).map((item): [string, RecordData] => [item.id, item])))
}

function detailsQuery(object: ObjectDefinition, ids: string[], objects: ObjectDefinition[]) {
  const query = { select: selectOf(object, object.fields.filter((f) => !f.custom), objects), filter: `id in (${ids.join(',')})`, limit: ids.length }
  return { queryKey: keys.list(object.path, query), queryFn: ({ signal }: { signal: AbortSignal }) => calls.list(object.path, query, signal) }
}
