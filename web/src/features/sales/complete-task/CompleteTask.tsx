import { CheckOutlined, UndoOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '@/records/calls'
import type { ExtensionProps } from '@/records/extensions'
import { recordsChanged } from '@/records/keys'
import { useNotice } from '@/ui/useNotice'

/** The tick on a task, and the way to open it again. */
export function CompleteTask({ object, record }: ExtensionProps) {
  const { t } = useTranslation('sales')
  const client = useQueryClient()
  const { done, failed } = useNotice()
  const [busy, setBusy] = useState(false)
  const isDone = record.done === true

  const change = (body: Record<string, unknown>) => calls.update(object.path, record.id, body)
  const act = async () => {
    setBusy(true)
    try {
      if (isDone) await change({ done: false })
      else await calls.verb(object.path, record.id, 'complete', {})
      await recordsChanged(client)
      done(isDone ? t('task.reopened') : t('task.completed'), {
        undo: async () => {
          await change(isDone ? { done: true, doneAt: record.doneAt } : { done: false })
          await recordsChanged(client)
        },
      })
    } catch (error) {
      failed(error)
    } finally {
      setBusy(false)
    }
  }

  if (!object.may.change) return null
  return (
    <Button type={isDone ? 'default' : 'primary'} icon={isDone ? <UndoOutlined aria-hidden="true" /> : <CheckOutlined aria-hidden="true" />} loading={busy} onClick={() => void act()}>
      {isDone ? t('task.reopen') : t('task.complete')}
    </Button>
  )
}
