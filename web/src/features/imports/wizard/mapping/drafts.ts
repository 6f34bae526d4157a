import { store } from '@/lib/store'
import { latestOnly } from './latestOnly'
import type { Draft } from './mapping'
import { type Edit, reduce } from './reduce'

export interface Entry {
  draft: Draft
  /** Whether the server has not heard all of it yet. */
  saving: boolean
  /** Why it would not take the last of it. It goes on with what it took before, so nothing may begin until this is mended. */
  error: unknown
}

export type Drafts = ReturnType<typeof makeDrafts>

/** What is being decided of each file, ahead of the server, which hears of every edit at once. */
export function makeDrafts(send: (id: string, draft: Draft) => Promise<void>) {
  const entries = store<Readonly<Record<string, Entry>>>({})
  const lines = new Map<string, (draft: Draft) => Promise<void>>()

  const put = (id: string, change: Partial<Entry>) => {
    const entry = entries.get()[id]
    if (entry) entries.set({ ...entries.get(), [id]: { ...entry, ...change } })
  }
  const line = (id: string) => {
    const known = lines.get(id)
    if (known) return known
    const made = latestOnly<Draft>(async (draft) => {
      let error: unknown = null
      try {
        await send(id, draft)
      } catch (refused) {
        error = refused
      }
      // Where more was edited meanwhile, that is what counts.
      if (entries.get()[id]?.draft === draft) put(id, { saving: false, error })
    })
    lines.set(id, made)
    return made
  }
  const set = (id: string, draft: Draft): Promise<void> => {
    entries.set({ ...entries.get(), [id]: { draft, saving: true, error: null } })
    return line(id)(draft)
  }
  return {
    subscribe: entries.subscribe,
    get: entries.get,
    set,
    /** `base` is what the server holds, for the first edit. */
    edit: (id: string, base: Draft, edit: Edit) => set(id, reduce(entries.get()[id]?.draft ?? base, edit)),
    /** Takes what the server says from now on. */
    forget: (id: string) => entries.set(Object.fromEntries(Object.entries(entries.get()).filter(([key]) => key !== id))),
  }
}
