import { queryOptions } from '@tanstack/react-query'
import { calls } from '@/records/calls'
import { keys } from '@/records/keys'
import type { ListRequest, RecordData } from '@/records/types'

const all: ListRequest = { select: 'id,version,name,parentId,managerId,manager.name', sort: 'name', limit: 500 }

/** Every team: even a large company has hundreds, not thousands. */
export const teamsQuery = queryOptions({
  queryKey: keys.list('teams', all),
  queryFn: async ({ signal }) => {
    const teams: RecordData[] = []
    let cursor: string | null = null
    do {
      const page = await calls.list('teams', cursor ? { ...all, cursor } : all, signal)
      teams.push(...page.items)
      cursor = page.next
    } while (cursor)
    return teams
  },
})

const counting = { groupBy: 'teamId', measures: 'count', filter: 'active eq true', limit: 10_000 }

/** How many active people each team has. */
export const membersCount = queryOptions({
  queryKey: keys.aggregate('users', counting),
  queryFn: async ({ signal }) => new Map((await calls.aggregate('users', counting, signal)).groups.map((g) => [String(g.teamId), Number(g.count)])),
})
