import { QueryClient } from '@tanstack/react-query'
import { isPassing } from '@/lib/api/problem'

/** What waiting can mend is asked again, with growing pauses; what the server refused is not. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) => isPassing(error) && failures < 5,
      retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 8_000),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
