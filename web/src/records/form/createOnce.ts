import { connection } from '@/lib/api/connection'
import { ApiProblem, isPassing, isProblem } from '@/lib/api/problem'
import { newKey } from '@/lib/newKey'
import { calls } from '../calls'
import type { RecordData } from '../types'

/** One record in the making: its key, and what was sent under it without an answer. Kept with the draft. */
export interface Attempt {
  key: string
  sent: Record<string, unknown>[]
}

export const newAttempt = (): Attempt => ({ key: newKey(), sent: [] })

/**
 * Creates one record however often it is tried. Where an earlier try went through unheard and something was typed since, the server
 * refuses the key for the new contents: then the record that is there is changed to them.
 */
export async function createOnce(path: string, data: Record<string, unknown>, attempt: Attempt): Promise<RecordData> {
  try {
    return await calls.create(path, data, attempt.key)
  } catch (error) {
    if (isPassing(error)) attempt.sent.push(data)
    if (!isProblem(error, 'idempotency.mismatch')) throw error
    for (const earlier of attempt.sent) {
      try {
        const made = await calls.create(path, earlier, attempt.key)
        return await calls.update(path, made.id, data)
      } catch (again) {
        if (!isProblem(again, 'idempotency.mismatch')) throw again
      }
    }
    throw error
  }
}

/** Resolves when trying again may help: the server answers again, or the time that it named is over. */
export function worthAnotherTry(error: unknown, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      unsubscribe()
      clearTimeout(timer)
      resolve()
    }
    const wait = error instanceof ApiProblem ? (error.retryAfter || 2) * 1000 : undefined
    const timer = wait === undefined ? undefined : setTimeout(done, wait)
    const unsubscribe = connection.subscribe(() => {
      if (wait === undefined && connection.get()) done()
    })
    signal.addEventListener('abort', done, { once: true })
  })
}

/** Sends until it is answered, whatever the answer is; `onWait` tells whether the server is being waited for. */
export async function untilAnswered<T>(send: () => Promise<T>, onWait: (waiting: boolean) => void, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await send()
    } catch (error) {
      if (!isPassing(error)) throw error
      onWait(true)
      await worthAnotherTry(error, signal)
      onWait(false)
      if (signal.aborted) throw error
    }
  }
}
