import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ObjectDefinition } from '@/lib/api/types'
import { calls } from '../calls'
import { keys } from '../keys'
import type { ListView } from './views'

/** A tab's count stops here; whoever needs to know more opens the view. */
export const mostCounted = 1_000

/** True once the page has had its first rest. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    // Safari has no requestIdleCallback.
    const timer = setTimeout(() => ('requestIdleCallback' in window ? window.requestIdleCallback(() => setIdle(true), { timeout: 2_000 }) : setIdle(true)), 1_000)
    return () => clearTimeout(timer)
  }, [])
  return idle
}

/** How many records a view has, asked late; undefined until then. */
export function useTabCount(object: ObjectDefinition, view: ListView, enabled: boolean): number | undefined {
  const query = { select: 'id', filter: view.filter || undefined, limit: 1, count: 'estimate' as const }
  return useQuery({
    queryKey: keys.list(object.path, query),
    queryFn: ({ signal }) => calls.list(object.path, query, signal),
    enabled: enabled && view.saved?.usable !== false,
    staleTime: 60_000,
    retry: false,
  }).data?.total
}
