import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, api } from '@/lib/api/client'
import { calls } from '@/records/calls'
import { textLiteral } from '@/records/filters/literals'
import { keys } from '@/records/keys'

export interface UserFilter {
  words: string
  role: string | null
  team: string | null
  /** All of them where null. */
  active: boolean | null
}

const conditions = ({ words, role, team, active }: UserFilter): string =>
  [
    words && `(contains(name,${textLiteral(words)}) or contains(email,${textLiteral(words)}))`,
    role && `role eq ${textLiteral(role)}`,
    team && `teamId eq ${team}`,
    active !== null && `active eq ${String(active)}`,
  ]
    .filter(Boolean)
    .join(' and ')

export function usersQuery(filter: UserFilter) {
  const query = { select: 'id,version,name,email,role,active,teamId,team.name', filter: conditions(filter) || undefined, sort: 'name', limit: 50, count: 'exact' as const }
  return infiniteQueryOptions({
    queryKey: keys.list('users', query),
    queryFn: ({ pageParam, signal }) => calls.list('users', pageParam ? { ...query, cursor: pageParam } : query, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

const whole = 'id,version,name,email,title,phone,role,active,language,teamId,team.name,managerId,manager.name'

export const userQuery = (id: string) => queryOptions({ queryKey: keys.record('users', id), queryFn: ({ signal }) => calls.get('users', id, whole, signal) })

const path = (id: string) => ({ params: { path: { id } } })

export const absencesQuery = (id: string) =>
  queryOptions({ queryKey: ['users', id, 'absences'], queryFn: () => answered(api.GET('/api/v1/users/{id}/absences', path(id))) })

export const holdingsQuery = (id: string) =>
  queryOptions({ queryKey: ['users', id, 'holdings'], queryFn: async () => (await answered(api.GET('/api/v1/users/{id}/holdings', path(id)))).items, staleTime: 0 })

const goesOn = (status: string) => status === 'queued' || status === 'running'

export const handOversQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', id, 'hand-overs'],
    queryFn: async () => (await answered(api.GET('/api/v1/users/{id}/hand-overs', path(id)))).items,
    refetchInterval: ({ state }) => (state.data?.some((h) => goesOn(h.status)) ? 1500 : false),
  })

/** When somebody last came in, as the audit log has it. */
export const lastSignInQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', id, 'last-sign-in'],
    queryFn: async () => (await answered(api.GET('/api/v1/audit', { params: { query: { action: 'sign_in.succeeded', userId: id, limit: 1 } } }))).items[0] ?? null,
  })
