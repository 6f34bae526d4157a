import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { answered, api } from './api/client'
import { session } from './api/session'

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => answered(api.GET('/api/v1/me')), staleTime: 60_000 })

/** Who is signed in. Inside the shell, which has loaded it. */
export const useMe = () => useSuspenseQuery(meQuery).data

export type Me = ReturnType<typeof useMe>

/** Somebody has just come in, and finds nothing of whoever was here before. */
export function cameIn(client: QueryClient, me: Me): void {
  client.clear()
  client.setQueryData(meQuery.queryKey, me)
  session.begun()
}
