import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { answered, api } from './api/client'

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => answered(api.GET('/api/v1/me')), staleTime: 60_000 })

/** Who is signed in. Inside the shell, which has loaded it. */
export const useMe = () => useSuspenseQuery(meQuery).data
