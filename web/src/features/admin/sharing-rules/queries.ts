import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/lib/api/client'

const ask = async () => (await answered(api.GET('/api/v1/share-rules'))).items

export type ShareRule = Awaited<ReturnType<typeof ask>>[number]

/** Every sharing rule; asked again while one is still being applied to the records that are there. */
export const rulesQuery = queryOptions({
  queryKey: ['share-rules'],
  queryFn: ask,
  refetchInterval: ({ state }) => (state.data?.some((rule) => rule.status !== 'applied') ? 1500 : false),
})
