import { DeleteOutlined, EllipsisOutlined, HistoryOutlined, LinkOutlined, SafetyOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Access, ObjectDefinition } from '@/lib/api/types'
import { useNotice } from '@/ui/useNotice'
import { calls } from '../calls'
import { titleOf } from '../definitions'
import { useExtension } from '../extensions'
import { recordsChanged } from '../keys'
import type { RecordData } from '../types'
import styles from './page.module.css'

const HistoryDrawer = lazy(() => import('../history/HistoryDrawer').then((m) => ({ default: m.HistoryDrawer })))
const AccessDrawer = lazy(() => import('../access/AccessDrawer').then((m) => ({ default: m.AccessDrawer })))

interface Props {
  object: ObjectDefinition
  record: RecordData
  may: Access['may']
  /** Leads away from a record that is no longer there. */
  onDeleted: () => void
}

/** What one can do with a record, beside changing its fields. */
export function Actions({ object, record, may, onDeleted }: Props) {
  const { t } = useTranslation(['page', 'common'])
  const client = useQueryClient()
  const notice = useNotice()
  const { Actions: Further } = useExtension(object)
  const [drawer, setDrawer] = useState<'history' | 'access' | null>(null)

  const remove = async () => {
    try {
      await calls.remove(object.path, record.id)
      onDeleted()
      await recordsChanged(client)
      notice.done(t('removed', { name: titleOf(record, object) }), { undo: () => calls.restore(object.path, record.id).then(() => recordsChanged(client)) })
    } catch (error) {
      notice.failed(error)
    }
  }
  const copy = () =>
    navigator.clipboard.writeText(`${window.location.origin}/${object.path}/${record.id}`).then(
      () => notice.done(t('linkCopied')),
      () => notice.failed(new Error()),
    )
  const run: Record<string, () => void> = { history: () => setDrawer('history'), access: () => setDrawer('access'), link: () => void copy(), delete: () => void remove() }

  return (
    <div className={styles.actions}>
      {Further && <Further object={object} record={record} />}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'link', icon: <LinkOutlined aria-hidden="true" />, label: t('copyLink') },
            { key: 'history', icon: <HistoryOutlined aria-hidden="true" />, label: t('history') },
            { key: 'access', icon: <SafetyOutlined aria-hidden="true" />, label: t('access') },
            ...(may.delete ? [{ type: 'divider' as const }, { key: 'delete', icon: <DeleteOutlined aria-hidden="true" />, label: t('common:delete'), danger: true }] : []),
          ],
          onClick: ({ key }) => run[key]?.(),
        }}
      >
        <Button icon={<EllipsisOutlined aria-hidden="true" />} aria-label={t('moreActions')} />
      </Dropdown>
      <Suspense fallback={null}>
        {drawer === 'history' && <HistoryDrawer object={object} record={record} onClose={() => setDrawer(null)} />}
        {drawer === 'access' && <AccessDrawer object={object} record={record} onClose={() => setDrawer(null)} />}
      </Suspense>
    </div>
  )
}
