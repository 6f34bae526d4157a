import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import { useViews } from '../views/useViews'
import type { ListView } from '../views/views'
import { changed, type ListChange, type ListState, parseState, writeState } from './listState'

export interface ListControl {
  object: ObjectDefinition
  views: ListView[]
  state: ListState
  /** Changes what the list shows, and the address with it. `replace` leaves no step to go back to. */
  set: (change: ListChange, how?: 'push' | 'replace') => void
  /** The address of another view, for its tab. */
  addressOf: (view: ListView) => string
}

/** The names in the address that a list reads. */
const own = new Set(['view', 'filter', 'sort', 'cols', 'layout', 'find', 'open', 'bin'])

const isSaved = (key: string | null): boolean => key !== null && key.includes('-')

/** The state of a list, kept in the address. Null for as long as a saved view is not yet there. */
export function useListState(object: ObjectDefinition): ListControl | null {
  const [search, setSearch] = useSearchParams()
  const { views, settled } = useViews(object)
  const waiting = !settled && isSaved(search.get('view'))
  const state = useMemo(() => (waiting ? null : parseState(search, views)), [waiting, search, views])
  if (!state) return null
  return {
    object,
    views,
    state,
    set: (change, how = 'push') => {
      const next = writeState(changed(state, change))
      // A layout may keep more in the address (the lanes of a board); that goes with the view.
      if (!change.view) for (const [name, value] of search) if (!own.has(name)) next.set(name, value)
      setSearch(next, { replace: how === 'replace', preventScrollReset: true })
    },
    addressOf: (view) => `?${writeState(changed(state, { view })).toString()}`,
  }
}
