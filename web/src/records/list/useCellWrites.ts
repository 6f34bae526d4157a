import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '@/lib/api/problem'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { messageOf } from '@/ui/messageOf'
import { useNotice } from '@/ui/useNotice'
import { calls } from '../calls'
import { changeOf, pathOf, stepOf, valueOf } from '../definitions'
import { keys } from '../keys'
import type { RecordData } from '../types'
import { useRowPatch } from './useRows'

/** A value that was not taken: what was typed, why, and, where somebody else was faster, who. */
export interface Trouble {
  id: string
  path: string
  typed: unknown
  message: string
  stale: boolean
  by: string | null
}

const withValue = (row: RecordData, field: FieldDefinition, value: unknown): RecordData =>
  field.custom ? { ...row, custom: { ...row.custom, [field.name]: value } } : { ...row, [field.name]: value }

/** A reference shows the other record's name, which the typed id does not tell; until the answer is there the cell is empty. */
const optimistic = (row: RecordData, field: FieldDefinition, value: unknown): RecordData =>
  field.reference ? withValue({ ...row, ...(field.custom ? {} : { [stepOf(field)]: null }) }, field, value) : withValue(row, field, value)

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Writes one value from a cell: shown at once, put back with the reason where the server refuses it. */
export function useCellWrites(object: ObjectDefinition, key: QueryKey, select: string) {
  const { t } = useTranslation('list')
  const { done } = useNotice()
  const client = useQueryClient()
  const { patch, othersChanged } = useRowPatch(key)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const put = (row: RecordData) => patch(new Set([row.id]), () => row)

  async function write(id: string, field: FieldDefinition, value: unknown, version: number | undefined) {
    await calls.update(object.path, id, changeOf(field, value), version)
    const fresh = await calls.get(object.path, id, select)
    put(fresh)
    client.removeQueries({ queryKey: keys.record(object.path, id), type: 'inactive' })
    void othersChanged()
    return fresh
  }

  async function save(row: RecordData, field: FieldDefinition, value: unknown, label: string): Promise<void> {
    setTrouble(null)
    const before = valueOf(row, field)
    if (same(before, value)) return
    put(optimistic(row, field, value))
    try {
      const fresh = await write(row.id, field, value, row.version)
      done(t('changed', { field: label }), { undo: () => write(row.id, field, before, fresh.version) })
    } catch (error) {
      put(row)
      const stale = error instanceof ApiProblem && error.stale
      const newer = stale ? await calls.get(object.path, row.id, `${select},updatedByUser.name`).catch(() => null) : null
      if (newer) put(newer)
      const by = (newer?.updatedByUser as { name?: string } | null | undefined)?.name ?? null
      setTrouble({ id: row.id, path: pathOf(field), typed: value, message: messageOf(error), stale, by })
    }
  }

  return { save, trouble, clear: () => setTrouble(null) }
}
