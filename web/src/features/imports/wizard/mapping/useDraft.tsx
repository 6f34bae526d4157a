import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import { ApiProblem } from '@/lib/api/problem'
import { imports, type MappingProblem, type Preview } from '../calls'
import { importQuery, useKeep } from '../queries'
import { type Drafts, makeDrafts } from './drafts'
import { type Draft, draftOf } from './mapping'
import type { Edit } from './reduce'

const Context = createContext<Drafts | null>(null)

/** Holds what is decided of the files of one wizard, across its steps. */
export function DraftsProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const { keep, reread } = useKeep()
  const [drafts] = useState(() =>
    makeDrafts(async (id, { mapping, mode, match }) => {
      // What was rehearsed was rehearsed with another mapping.
      keep(await imports.change(id, { mapping, mode, match: match.join(','), dryRun: false }))
      await reread()
      await client.invalidateQueries({ queryKey: importQuery(id).queryKey, exact: true })
    }),
  )
  return <Context value={drafts}>{children}</Context>
}

export function useDrafts(): Drafts {
  const drafts = useContext(Context)
  if (!drafts) throw new Error('Files are decided upon inside the wizard.')
  return drafts
}

/** Every file's draft, followed as it changes; files that nobody has touched have none. */
export function useEntries() {
  const drafts = useDrafts()
  return useSyncExternalStore(drafts.subscribe, drafts.get)
}

export interface Editing extends Draft {
  /** What is wrong with it, each with its place: `mapping.columns.City`. */
  errors: MappingProblem[]
  /** Why it could not be saved, where that is not the mapping's fault. */
  failure: unknown
  saving: boolean
  edit: (edit: Edit) => void
  put: (draft: Draft) => Promise<void>
}

/** What is decided of one file, and the way to decide otherwise. */
export function useDraft(preview: Preview): Editing {
  const drafts = useDrafts()
  const entry = useEntries()[preview.id]
  const base = draftOf(preview)
  const refused = entry?.error instanceof ApiProblem ? entry.error.errors : []
  return {
    ...(entry?.draft ?? base),
    errors: refused.length ? refused : entry?.saving ? [] : preview.errors,
    failure: refused.length ? null : (entry?.error ?? null),
    saving: entry?.saving ?? false,
    edit: (edit) => void drafts.edit(preview.id, base, edit),
    put: (draft) => drafts.set(preview.id, draft),
  }
}
