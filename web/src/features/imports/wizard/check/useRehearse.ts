import { useMutation } from '@tanstack/react-query'
import { useNotice } from '@/ui/useNotice'
import { imports } from '../calls'
import { useKeep } from '../queries'

/** Starts dry runs. */
export function useRehearse() {
  const { keep } = useKeep()
  const { failed } = useNotice()
  const start = useMutation({
    mutationFn: async (id: string) => {
      // One that has ended is made ready first; then it may be rehearsed again.
      await imports.change(id, { dryRun: false })
      await imports.change(id, { dryRun: true })
      // Where it cannot begin it stays what it was: something to import, not to rehearse.
      return imports.start(id).catch((error: unknown) => imports.change(id, { dryRun: false }).then(() => Promise.reject(error as Error)))
    },
    onSuccess: keep,
    onError: failed,
  })
  return { rehearse: start.mutate, begins: start.isPending }
}
