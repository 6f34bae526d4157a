import { useSyncExternalStore } from 'react'
import { store } from './store'

export type Theme = 'system' | 'light' | 'dark'
export type Density = 'comfortable' | 'compact'

export interface Preferences {
  theme: Theme
  density: Density
  /** Whether the menu shows icons only. */
  narrowMenu: boolean
  /** Whether a record's page leaves out fields without a value. */
  hideEmpty: boolean
  /** Whether the ways to begin are put away. */
  begun: boolean
}

const key = 'rapport.preferences'
const initial: Preferences = { theme: 'system', density: 'comfortable', narrowMenu: false, hideEmpty: false, begun: false }

function read(): Preferences {
  try {
    return { ...initial, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>) }
  } catch {
    return initial
  }
}

const kept = store(read())

/** How this browser shows things; kept in the browser, as a desk and a phone differ. */
export const usePreferences = (): Preferences => useSyncExternalStore(kept.subscribe, kept.get)

export function prefer(change: Partial<Preferences>): void {
  const next = { ...kept.get(), ...change }
  localStorage.setItem(key, JSON.stringify(next))
  kept.set(next)
}
