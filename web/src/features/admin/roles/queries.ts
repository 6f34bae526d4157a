import { queryOptions } from '@tanstack/react-query'
import { calls } from '@/records/calls'
import { keys } from '@/records/keys'

const counting = { groupBy: 'role', measures: 'count', filter: 'active eq true' }

/** How many active people have each role. */
export const holdersQuery = queryOptions({
  queryKey: keys.aggregate('users', counting),
  queryFn: async ({ signal }) => new Map((await calls.aggregate('users', counting, signal)).groups.map((g) => [String(g.role), Number(g.count)])),
})
