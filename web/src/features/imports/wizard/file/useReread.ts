import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '@/lib/api/problem'
import { type Change, imports, type Preview } from '../calls'
import type { FileDoc, MappingDoc } from '../mapping/mapping'
import { useDraft, useDrafts } from '../mapping/useDraft'
import { useKeep } from '../queries'

const otherColumns = (error: unknown) => error instanceof ApiProblem && error.errors.some((e) => e.code === 'import.column_unknown')

/** Has the server read the file in another way, or take it for something else; what it then proposes takes the place of the mapping. */
export function useReread(preview: Preview) {
  const client = useQueryClient()
  const drafts = useDrafts()
  const { mapping } = useDraft(preview)
  const { keep, reread } = useKeep()
  const { id } = preview
  const change = useMutation({
    mutationFn: async (asked: { file: FileDoc } | { object: string }) => {
      const say = (what: Change) => imports.change(id, { ...what, dryRun: false })
      if ('object' in asked) return say(asked)
      const file = { ...mapping.file, ...asked.file }
      const as = (doc: MappingDoc) => say({ mapping: doc })
      // Where the columns are still called the same, what was decided of them stays.
      return as({ ...mapping, file }).catch((error: unknown) => (otherColumns(error) ? as({ file }) : Promise.reject(error as Error)))
    },
    onSuccess: async (answer) => {
      keep(answer)
      drafts.forget(id)
      await client.invalidateQueries({ queryKey: ['imports', id, 'preview'] })
      await reread()
    },
  })
  return { ask: change.mutate, asking: change.isPending, error: change.error }
}
