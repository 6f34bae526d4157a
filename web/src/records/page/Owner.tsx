import { SwapOutlined } from '@ant-design/icons'
import { Avatar, Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Access, ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { fieldAt, referenced } from '../definitions'
import type { RecordData } from '../types'
import styles from './page.module.css'

const TransferDialog = lazy(() => import('./TransferDialog').then((m) => ({ default: m.TransferDialog })))

interface Props {
  object: ObjectDefinition
  record: RecordData
  may: Access['may']
}

/** Whose a record is, and the way to give it to a colleague. */
export function Owner({ object, record, may }: Props) {
  const { t } = useTranslation('page')
  const { say } = useReading()
  const [open, setOpen] = useState(false)
  const field = fieldAt(object, 'ownerId')
  if (!field) return null
  const owner = referenced(record, field)
  return (
    <div className={styles.owner}>
      <Avatar size={24} className={styles.avatar ?? ''}>
        {owner?.name.slice(0, 1) ?? '—'}
      </Avatar>
      <span className={styles.ownerName}>
        <span className="visually-hidden">{say(field.label)}</span>
        {owner?.name ?? t('noOwner')}
      </span>
      {may.transfer && <Button type="text" size="small" icon={<SwapOutlined aria-hidden="true" />} aria-label={t('transfer.open')} title={t('transfer.open')} onClick={() => setOpen(true)} />}
      {open && (
        <Suspense fallback={<Skeleton.Button active size="small" />}>
          <TransferDialog object={object} record={record} field={field} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
