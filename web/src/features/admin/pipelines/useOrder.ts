import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '@/records/calls'
import { recordsChanged } from '@/records/keys'
import type { RecordData } from '@/records/types'
import { useNotice } from '@/ui/useNotice'
import { positions } from './positions'

/** Stores an order by dragging: at once on the screen, back again where the server refuses, with a way back for eight seconds. */
export function useOrder(path: 'pipelines' | 'stages', queryKey: readonly unknown[]) {
  const client = useQueryClient()
  const { t } = useTranslation('adminPipelines')
  const { done, failed } = useNotice()
  const write = async (ordered: RecordData[]) => {
    const items = positions(ordered).map(({ id, position }) => ({ op: 'update' as const, id, data: { position } }))
    if (items.length) await calls.batch(path, items)
  }
  return (ordered: RecordData[]) => {
    const before = client.getQueryData<RecordData[]>(queryKey)
    client.setQueryData(queryKey, ordered)
    write(ordered).then(
      () => {
        void recordsChanged(client)
        // Their positions have changed since: all are written back as they stood.
        const back = () => calls.batch(path, (before ?? []).map(({ id, position }) => ({ op: 'update', id, data: { position } }))).then(() => recordsChanged(client))
        done(t('ordered'), { undo: back })
      },
      (error: unknown) => {
        client.setQueryData(queryKey, before)
        failed(error)
      },
    )
  }
}
