import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { useNotice } from '@/ui/useNotice'
import { calls } from '../calls'
import { titleOf } from '../definitions'
import { recordsChanged } from '../keys'
import type { RecordData } from '../types'

/** Ticks a task done, with a way back. */
export function useTaskDone(task: ObjectDefinition) {
  const client = useQueryClient()
  const notice = useNotice()
  const { t } = useTranslation('timeline')
  return async (record: RecordData) => {
    try {
      await calls.verb(task.path, record.id, 'complete', {})
      await recordsChanged(client)
      notice.done(t('taskDone', { name: titleOf(record, task) }), { undo: () => calls.update(task.path, record.id, { done: false }).then(() => recordsChanged(client)) })
    } catch (error) {
      notice.failed(error)
    }
  }
}
