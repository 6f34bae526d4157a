import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { messageOf } from '@/ui/messageOf'
import { useNotice } from '@/ui/useNotice'
import { calls } from '../calls'
import { titleOf, useObject, useObjects } from '../definitions'
import { ReferenceEditor } from '../fields/reference/ReferenceEditor'
import { recordsChanged } from '../keys'
import { knownName } from '../names'
import type { RecordData } from '../types'
import styles from './page.module.css'

/** What may go along when a record changes hands, as the server's use-case has it. Objects that are not here change hands alone. */
const along: Record<string, string[]> = {
  account: ['contacts', 'opportunities', 'tasks'],
  contact: ['tasks'],
  lead: ['tasks'],
  opportunity: ['tasks'],
}

interface Props {
  object: ObjectDefinition
  record: RecordData
  field: FieldDefinition
  onClose: () => void
}

/** Gives a record to a colleague, and on request what hangs on it. */
export function TransferDialog({ object, record, field, onClose }: Props) {
  const { t } = useTranslation('page')
  const { say } = useReading()
  const id = useId()
  const client = useQueryClient()
  const notice = useNotice()
  const users = useObject('user')
  const objects = useObjects()
  const [to, setTo] = useState<string | null>(null)
  const [withs, setWiths] = useState<string[]>([])
  const [why, setWhy] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const possible = (along[object.name] ?? []).flatMap((path) => objects.filter((o) => o.path === path))

  const give = async (toUserId: unknown, together: string[]) => {
    if (object.name in along) await calls.verb(object.path, record.id, 'transfer', { toUserId, with: together })
    else await calls.update(object.path, record.id, { ownerId: toUserId })
    await recordsChanged(client)
  }
  const send = async () => {
    if (!to) {
      setWhy(t('transfer.choose'))
      return
    }
    setSending(true)
    try {
      await give(to, withs)
      const text = t('transfer.done', { name: titleOf(record, object), to: (users && knownName(client, users, to)) ?? '' })
      // What went along was chosen by whose it was; giving it back by hand could take too much.
      notice.done(text, withs.length === 0 && record.ownerId ? { undo: () => give(record.ownerId, []) } : {})
      onClose()
    } catch (error) {
      setWhy(messageOf(error))
      setSending(false)
    }
  }

  return (
    <Modal open title={t('transfer.title', { name: titleOf(record, object) })} okText={t('transfer.ok')} onOk={() => void send()} confirmLoading={sending} onCancel={onClose}>
      <label htmlFor={id} className={styles.askLabel}>
        {t('transfer.to')}
      </label>
      <ReferenceEditor field={{ ...field, required: true }} value={to} onChange={(value) => setTo(typeof value === 'string' ? value : null)} id={id} autoFocus invalid={why !== null} describedBy={`${id}-why`} />
      <p id={`${id}-why`} role="alert" className={styles.wrong}>
        {why}
      </p>
      {possible.length > 0 && (
        <fieldset className={styles.along}>
          <legend>{t('transfer.along')}</legend>
          <Checkbox.Group value={withs} onChange={setWiths} options={possible.map((o) => ({ value: o.path, label: t('transfer.which', { context: o.name, objects: say(o.plural) }) }))} />
        </fieldset>
      )}
    </Modal>
  )
}
