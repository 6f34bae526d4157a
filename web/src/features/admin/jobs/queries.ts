import { infiniteQueryOptions } from '@tanstack/react-query'
import { request } from '@/lib/api/request'
import type { Label } from '@/lib/api/types'

export interface Job {
  id: string
  kind: string
  label: Label
  /** The file, person or field that it is about. */
  about: string | null
  /** The import that it carries out. */
  import: string | null
  status: string
  /** Null where nobody counts. */
  progress: { done: number | null; total: number | null }
  createdAt: string
  endedAt: string | null
  /** Null for Rapport itself. */
  by: { id: string; name: string } | null
  error: string | null
}

interface Jobs {
  items: Job[]
  next: string | null
}

export const goesOn = (job: { status: string }): boolean => job.status === 'queued' || job.status === 'running'

/** Long work, newest first; asked every other second while some of it goes on. */
export const jobsQuery = (mine: boolean) =>
  infiniteQueryOptions({
    queryKey: ['jobs', { mine }],
    queryFn: ({ pageParam, signal }) => request<Jobs>('/jobs', { query: { mine: mine || undefined, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(goesOn)) ? 2000 : false),
    staleTime: 0,
  })
