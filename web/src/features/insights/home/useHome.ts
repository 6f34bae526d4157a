import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answered, api } from '@/lib/api/client'
import type { components } from '@/lib/api/schema'
import { useAddress } from '@/lib/useAddress'

export type Home = components['schemas']['HomeAnswer']

/** Whose day it is stands in the address; the role decides where nothing does. */
export function useHome() {
  const { search, put } = useAddress()
  const scope = search.get('scope')
  const answer = useQuery({
    queryKey: ['records', 'insights', 'home', scope],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/insights/home', { params: { query: scope ? { scope } : {} }, signal })),
    placeholderData: keepPreviousData,
  })
  return { answer, choose: (next: string) => put({ scope: next }) }
}

/** Where the records of a figure are; opportunities unless it says otherwise. */
export const recordsOf = ({ filter, path = 'opportunities' }: { filter: string; path?: string }): string => `/${path}?${new URLSearchParams({ view: 'all', filter }).toString()}`
