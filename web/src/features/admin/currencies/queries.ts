import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ObjectDefinition } from '@/lib/api/types'
import { calls } from '@/records/calls'
import { textLiteral } from '@/records/filters/literals'
import { keys } from '@/records/keys'

export const path = 'currency-rates'

type Group = Record<string, unknown>

const counting = { groupBy: 'currency', measures: 'count' }

/** The currencies that have a rate, and how many. */
export const knownCurrencies = queryOptions({
  queryKey: keys.aggregate(path, counting),
  queryFn: async ({ signal }) => (await calls.aggregate(path, counting, signal)).groups.map((g) => ({ code: String(g.currency), count: Number(g.count) })),
})

export function ratesQuery(currency: string | null) {
  const query = { select: 'id,version,currency,date,rate', sort: 'currency,-date', limit: 50, filter: currency ? `currency eq ${textLiteral(currency)}` : undefined }
  return infiniteQueryOptions({
    queryKey: keys.list(path, query),
    queryFn: ({ pageParam, signal }) => calls.list(path, pageParam ? { ...query, cursor: pageParam } : query, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

/** Currencies of one object's amounts that cannot be converted, with the number of its records. */
export function missingQuery(object: ObjectDefinition) {
  const base = object.fields.find((f) => f.type === 'moneyBase' && !f.custom)
  const query = { groupBy: 'currency', measures: base ? `sum(${base.name})` : 'count' }
  return queryOptions({
    queryKey: keys.aggregate(object.path, query),
    queryFn: async ({ signal }) =>
      ((await calls.aggregate(object.path, query, signal)).groups as Group[]).flatMap(({ currency, noRate }) =>
        typeof currency === 'string' && typeof noRate === 'number' && noRate > 0 ? [{ currency, object, records: noRate }] : [],
      ),
    enabled: base !== undefined,
  })
}
