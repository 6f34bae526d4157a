import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useWork } from '@/ui/form/useWork'
import { useNotice } from '@/ui/useNotice'

/** For what goes away by one click: does it, asks the list again, and says so, or why not. */
export function useTakeAway(list: QueryKey) {
  const client = useQueryClient()
  const { done, failed } = useNotice()
  const { busy, run } = useWork()
  const takeAway = (work: () => Promise<unknown>, said: string) =>
    run(
      async () => {
        await work()
        await client.invalidateQueries({ queryKey: list })
        done(said)
      },
      (error) => {
        failed(error)
        return null
      },
    )
  return { busy, takeAway }
}
