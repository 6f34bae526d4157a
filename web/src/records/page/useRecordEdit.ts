import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '@/lib/api/problem'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { useNotice } from '@/ui/useNotice'
import { calls } from '../calls'
import { changeOf, useObjects, valueOf } from '../definitions'
import { keys, recordsChanged } from '../keys'
import { knownName } from '../names'
import type { RecordData } from '../types'
import { recordQuery, same, withValue } from './recordQuery'

/** Somebody else changed the same field meanwhile. */
export interface Conflict {
  field: FieldDefinition
  mine: unknown
  theirs: RecordData
  choose: (whose: 'mine' | 'theirs') => void
}

export interface RecordEdit {
  /** Saves one field. `base` is the value that was there when the editor opened. Throws what the server refuses; then nothing has changed. */
  save: (field: FieldDefinition, value: unknown, base: unknown) => Promise<void>
  conflict: Conflict | null
}

/**
 * Changes fields of one record in place: shown at once, saved one after the other, taken back where refused. A change that somebody
 * else made to other fields is no conflict; one to the same field is shown, and the user chooses.
 */
export function useRecordEdit(object: ObjectDefinition, id: string): RecordEdit {
  const client = useQueryClient()
  const objects = useObjects()
  const { t } = useTranslation('page')
  const { say } = useReading()
  const notice = useNotice()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const key = keys.record(object.path, id)

  const show = (field: FieldDefinition, value: unknown) => {
    const other = objects.find((o) => o.name === field.reference)
    const name = other && typeof value === 'string' ? knownName(client, other, value) : null
    client.setQueryData<RecordData>(key, (record) => record && withValue(record, field, value, name))
  }
  const ask = (field: FieldDefinition, mine: unknown, theirs: RecordData) =>
    new Promise<'mine' | 'theirs'>((resolve) =>
      setConflict({
        field,
        mine,
        theirs,
        choose: (whose) => {
          setConflict(null)
          resolve(whose)
        },
      }),
    )

  /** Answers the value that now stands: the wanted one, or theirs. */
  async function send(field: FieldDefinition, value: unknown, base: unknown): Promise<boolean> {
    const version = client.getQueryData<RecordData>(key)?.version
    try {
      const saved = await calls.update(object.path, id, changeOf(field, value), version)
      client.setQueryData<RecordData>(key, (record) => record && { ...record, ...saved, custom: { ...record.custom, ...saved.custom } })
      return true
    } catch (error) {
      if (!(error instanceof ApiProblem && error.stale)) throw error
      const fresh = await client.query({ ...recordQuery(object, id, objects), staleTime: 0 })
      const theirs = valueOf(fresh, field)
      if (same(theirs, value)) return false
      if (!same(theirs, base) && (await ask(field, value, fresh)) === 'theirs') return false
      show(field, value)
      return send(field, value, theirs)
    }
  }

  async function save(field: FieldDefinition, value: unknown, base: unknown): Promise<void> {
    const seen = client.getQueryData<RecordData>(key)
    // A refetch behind the open editor has brought somebody else's value.
    if (seen && !same(valueOf(seen, field), base) && (await ask(field, value, seen)) === 'theirs') return
    await client.cancelQueries({ queryKey: key })
    show(field, value)
    waiting.current++
    const turn = queue.current.then(() => send(field, value, base))
    queue.current = turn.catch(() => undefined)
    try {
      if (await turn) notice.done(t('changed', { field: say(field.label) }), { undo: () => save(field, base, value) })
    } catch (error) {
      show(field, base)
      throw error
    } finally {
      // Asked again after the last one, so that no older answer covers what is still on its way.
      if (--waiting.current === 0) void recordsChanged(client)
    }
  }

  return { save, conflict }
}
