import { useEffect, useEffectEvent, useReducer, useRef } from 'react'
import { isProblem } from '@/lib/api/problem'
import { newKey } from '@/lib/newKey'
import { type Import, imports } from '../calls'
import { useKeep } from '../queries'
import { nextOf, type Upload, uploads } from './uploads'

function formOf({ file, object, encoding, header }: Upload): FormData {
  const form = new FormData()
  if (object) form.set('object', object)
  if (encoding || !header) form.set('mapping', JSON.stringify({ file: { ...(encoding ? { encoding } : {}), ...(header ? {} : { header }) } }))
  // Last: the server reads what is said of a file before the file.
  form.set('file', file)
  return form
}

/** Sends what is dropped. `onArrived` may still say something of an import before it is shown. */
export function useUploads(onArrived: (arrived: Import) => Promise<void>) {
  const [list, dispatch] = useReducer(uploads, [])
  const { keep } = useKeep()
  const stops = useRef(new Map<string, AbortController>())
  const next = nextOf(list)

  const send = useEffectEvent(async (one: Upload) => {
    const stop = new AbortController()
    stops.current.set(one.key, stop)
    dispatch({ type: 'sending', key: one.key })
    try {
      const arrived = await imports.take(formOf(one), (share) => dispatch({ type: 'share', key: one.key, share }), stop.signal)
      keep(arrived)
      await onArrived(arrived)
      dispatch({ type: 'gone', key: one.key })
    } catch (error) {
      if (!stop.signal.aborted) dispatch({ type: 'refused', key: one.key, error })
    } finally {
      stops.current.delete(one.key)
    }
  })
  useEffect(() => {
    if (next) void send(next)
  }, [next])
  useEffect(() => {
    const running = stops.current
    return () => running.forEach((stop) => stop.abort())
  }, [])

  return {
    list,
    drop: (files: readonly File[], object: string) => dispatch({ type: 'dropped', object, files: files.map((file) => ({ key: newKey(), file })) }),
    again: (key: string, change: { object?: string; encoding?: string; header?: boolean } = {}) => dispatch({ type: 'again', key, ...change }),
    remove: (key: string) => {
      stops.current.get(key)?.abort()
      dispatch({ type: 'gone', key })
    },
  }
}

/** What the server needs to know before it can take a file. */
export const asksFor = (error: unknown): 'object' | 'encoding' | 'header' | null => {
  if (isProblem(error, 'import.header_empty') || isProblem(error, 'import.header_duplicate')) return 'header'
  if (isProblem(error, 'import.encoding_unknown')) return 'encoding'
  return isProblem(error) && error.errors.some((e) => e.field === 'object') ? 'object' : null
}
