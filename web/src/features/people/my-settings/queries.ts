import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/lib/api/client'

export const factorsQuery = queryOptions({ queryKey: ['mine', 'factors'], queryFn: () => answered(api.GET('/api/v1/me/factors')) })
export const passkeysQuery = queryOptions({ queryKey: ['mine', 'passkeys'], queryFn: async () => (await answered(api.GET('/api/v1/me/passkeys'))).items })
export const sessionsQuery = queryOptions({ queryKey: ['mine', 'sessions'], queryFn: async () => (await answered(api.GET('/api/v1/sessions'))).items })
export const tokensQuery = queryOptions({ queryKey: ['mine', 'tokens'], queryFn: async () => (await answered(api.GET('/api/v1/tokens'))).items })
export const absencesQuery = queryOptions({ queryKey: ['mine', 'absences'], queryFn: () => answered(api.GET('/api/v1/me/absences')) })

export const signInsQuery = infiniteQueryOptions({
  queryKey: ['mine', 'sign-ins'],
  queryFn: ({ pageParam }) => answered(api.GET('/api/v1/me/sign-ins', { params: { query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } } })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
})
