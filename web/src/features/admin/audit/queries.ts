import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/lib/api/client'
import type { paths } from '@/lib/api/schema'

export type AuditAsk = NonNullable<paths['/api/v1/audit']['get']['parameters']['query']>
export type AuditEntry = paths['/api/v1/audit']['get']['responses'][200]['content']['application/json']['items'][number]

export const auditQuery = (ask: AuditAsk) =>
  infiniteQueryOptions({
    queryKey: ['audit', ask],
    queryFn: ({ pageParam }) => answered(api.GET('/api/v1/audit', { params: { query: { ...ask, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  })

export const headQuery = queryOptions({ queryKey: ['audit', 'head'], queryFn: () => answered(api.GET('/api/v1/audit/head')), staleTime: 0 })
