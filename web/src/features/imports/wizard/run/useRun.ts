import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { type Import, imports } from '../calls'
import { useKeep } from '../queries'
import { queueOf } from './queue'

/**
 * Starts the files one after the other while this page is open. The server does each to its end whoever watches; after a reload the rest
 * waits for a word.
 */
export function useRun(files: readonly Import[]) {
  const { keep } = useKeep()
  const [going, setGoing] = useState(false)
  const queue = queueOf(files)
  const start = useMutation({
    mutationFn: async (file: Import) => {
      if (file.dryRun) await imports.change(file.id, { dryRun: false })
      return imports.start(file.id)
    },
    onSuccess: keep,
    onError: () => setGoing(false),
  })
  const next = going && !queue.halted && !start.isPending ? (queue.next?.id ?? null) : null
  const begin = useEffectEvent((id: string) => {
    const file = files.find((one) => one.id === id)
    if (file) start.mutate(file)
  })
  useEffect(() => {
    if (next) begin(next)
  }, [next])
  return {
    queue,
    going,
    error: start.error,
    /** Begins, or goes on after what halted it. */
    go: () => {
      setGoing(true)
      if (queue.next && !start.isPending && (queue.halted || going)) start.mutate(queue.next)
    },
  }
}
