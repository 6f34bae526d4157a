import { queryOptions } from '@tanstack/react-query'
import { answered, api } from './api/client'

/** Whether the first run is due, and how long a password has to be. */
export const setUpQuery = queryOptions({ queryKey: ['setup'], queryFn: () => answered(api.GET('/api/v1/setup')), staleTime: 60_000 })
