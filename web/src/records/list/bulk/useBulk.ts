import type { QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { useNotice } from '@/ui/useNotice'
import { calls } from '../../calls'
import { changeOf, pathOf, titleOf, valueOf } from '../../definitions'
import type { BatchItem, RecordData } from '../../types'
import { useRowPatch } from '../useRows'
import { type Outcome, outcomeOf } from './outcome'

/** Ids stand in the address; so many fit. */
const chunk = 250

type Word = 'changed' | 'transferred' | 'deleted' | 'restored'

/** Changes many records in one request. What the server refuses of them is told one by one; the rest can be taken back. */
export function useBulk(object: ObjectDefinition, key: QueryKey, rows: readonly RecordData[], onDone: () => void) {
  const { t } = useTranslation('list')
  const { done, failed } = useNotice()
  const { drop, changed } = useRowPatch(key)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Outcome | null>(null)
  const nameOf = (id: string): string => {
    const row = rows.find((r) => r.id === id)
    return row ? titleOf(row, object) : id
  }

  async function run(word: Word, items: BatchItem[], back: (outcome: Outcome) => BatchItem[], gone: boolean): Promise<void> {
    setBusy(true)
    try {
      const outcome = outcomeOf(items, (await calls.batch(object.path, items)).items, nameOf)
      const ids = new Set(outcome.done.map((d) => d.id))
      if (gone) drop(ids)
      void changed()
      onDone()
      if (outcome.refused.length > 0) setRefused(outcome)
      if (ids.size > 0) {
        done(t(`bulk.${word}`, { count: ids.size }), {
          undo: async () => {
            const undone = outcomeOf(back(outcome), (await calls.batch(object.path, back(outcome))).items, nameOf)
            if (undone.refused.length > 0) setRefused(undone)
            await changed()
          },
        })
      }
    } catch (error) {
      failed(error)
    } finally {
      setBusy(false)
    }
  }

  /** What the field holds now, to take the change back: from the rows where they show it, else asked for. */
  async function before(ids: readonly string[], field: FieldDefinition): Promise<Map<string, unknown>> {
    const shown = rows.filter((row) => ids.includes(row.id))
    if (shown.length === ids.length && shown.every((row) => valueOf(row, field) !== undefined)) return new Map(shown.map((row) => [row.id, valueOf(row, field)]))
    const parts = Array.from({ length: Math.ceil(ids.length / chunk) }, (_, i) => ids.slice(i * chunk, (i + 1) * chunk))
    const pages = await Promise.all(parts.map((part) => calls.list(object.path, { select: `id,${pathOf(field)}`, filter: `id in (${part.join(',')})`, limit: chunk })))
    return new Map(pages.flatMap((page) => page.items.map((item) => [item.id, valueOf(item, field)])))
  }

  return {
    busy,
    refused,
    closeRefused: () => setRefused(null),
    change: async (ids: readonly string[], field: FieldDefinition, value: unknown, word: 'changed' | 'transferred' = 'changed') => {
      setBusy(true)
      try {
        const old = await before(ids, field)
        await run(
          word,
          ids.map((id) => ({ op: 'update', id, data: changeOf(field, value) })),
          // Only what nobody has changed since goes back.
          (outcome) => outcome.done.map(({ id, version }) => ({ op: 'update', id, ...(version ? { version } : {}), data: changeOf(field, old.get(id) ?? null) })),
          false,
        )
      } catch (error) {
        failed(error)
      } finally {
        setBusy(false)
      }
    },
    remove: (ids: readonly string[]) => run('deleted', ids.map((id) => ({ op: 'delete', id })), (o) => o.done.map(({ id }) => ({ op: 'restore', id })), true),
    restore: (ids: readonly string[]) => run('restored', ids.map((id) => ({ op: 'restore', id })), (o) => o.done.map(({ id }) => ({ op: 'delete', id })), true),
  }
}
