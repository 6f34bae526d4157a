import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem, type FieldProblem } from '@/lib/api/problem'
import type { ObjectDefinition } from '@/lib/api/types'
import { drafts } from '@/lib/drafts'
import { useMe } from '@/lib/me'
import { messageOf } from '@/ui/messageOf'
import { fieldAt } from '../definitions'
import { recordsChanged } from '../keys'
import { same } from '../page/recordQuery'
import type { RecordData } from '../types'
import { type Attempt, createOnce, newAttempt, untilAnswered } from './createOnce'
import { bodyOf, type Values } from './formFields'

interface Draft {
  values: Values
  attempt: Attempt
  at: string
}

export type Saving = 'no' | 'sending' | 'waiting'

/**
 * A record being made: what is typed (kept in this browser until it is saved or thrown away), what the server has against it, and the
 * one way to save it, once, however bad the line.
 */
export function useForm(object: ObjectDefinition, initial: Values) {
  const client = useQueryClient()
  const me = useMe()
  const preset: Values = { ...(fieldAt(object, 'ownerId') ? { ownerId: me.id } : {}), ...initial }
  const name = `form.${me.id}.${object.name}.${JSON.stringify(initial)}`
  const [found, setFound] = useState(() => drafts.read(name) as Draft | null)
  const [draft, setDraft] = useState<Draft>(() => found ?? { values: preset, attempt: newAttempt(), at: '' })
  const [errors, setErrors] = useState<FieldProblem[]>([])
  const [why, setWhy] = useState<unknown>(null)
  const [saving, setSaving] = useState<Saving>('no')
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const put = (values: Values) => {
    const next = { ...draft, values, at: new Date().toISOString() }
    setDraft(next)
    if (same(values, preset)) drafts.drop(name)
    else drafts.keep(name, next)
  }
  const clear = () => {
    drafts.drop(name)
    setFound(null)
    setDraft({ values: preset, attempt: newAttempt(), at: '' })
    setErrors([])
    setWhy(null)
  }

  const save = async (): Promise<RecordData | null> => {
    if (stop.current) return null
    const control = (stop.current = new AbortController())
    setSaving('sending')
    setErrors([])
    setWhy(null)
    try {
      const body = bodyOf(object, draft.values)
      const made = await untilAnswered(
        async () => {
          try {
            return await createOnce(object.path, body, draft.attempt)
          } finally {
            // Whoever closes the window now and comes back sends under the same key.
            drafts.keep(name, { ...draft, at: new Date().toISOString() })
          }
        },
        (waiting) => setSaving(waiting ? 'waiting' : 'sending'),
        control.signal,
      )
      drafts.drop(name)
      void recordsChanged(client)
      return made
    } catch (error) {
      if (!control.signal.aborted) {
        setErrors(error instanceof ApiProblem ? error.errors : [])
        setWhy(error)
      }
      return null
    } finally {
      stop.current = null
      setSaving('no')
    }
  }

  return {
    values: draft.values,
    errors,
    /** What went wrong, in a sentence, where no field is to blame. */
    why: why !== null && errors.length === 0 ? messageOf(why) : null,
    saving,
    /** When the draft that was found here was last typed on; null where there was none. */
    draftOf: found?.at ?? null,
    put,
    clear,
    save,
    /** Stops waiting for the server; the draft stays. */
    stop: () => stop.current?.abort(),
  }
}
