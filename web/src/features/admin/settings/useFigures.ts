import { useQuery } from '@tanstack/react-query'
import { answered, api } from '@/lib/api/client'
import { rolesQuery } from '@/lib/roles'
import { calls } from '@/records/calls'
import { countOf } from '@/records/countOf'
import { keys } from '@/records/keys'
import type { PlaceKey } from './places'

const counting = { measures: 'count' }

function useCount(path: string, filter?: string): number | undefined {
  const query = { ...counting, filter }
  return useQuery({
    queryKey: keys.aggregate(path, query),
    queryFn: async ({ signal }) => countOf(await calls.aggregate(path, query, signal)),
  }).data
}

/** How many of a thing there are, for the overview; they come when they come. */
export function useFigures(): Partial<Record<PlaceKey, number | undefined>> {
  const roles = useQuery(rolesQuery)
  const rules = useQuery({ queryKey: ['share-rules'], queryFn: async () => (await answered(api.GET('/api/v1/share-rules'))).items })
  return {
    users: useCount('users', 'active eq true'),
    teams: useCount('teams'),
    pipelines: useCount('pipelines', 'active eq true'),
    roles: roles.data?.length,
    'sharing-rules': rules.data?.length,
  }
}
