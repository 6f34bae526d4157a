import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatMoment } from '@/lib/format/dates'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { useNames } from '@/records/names'
import { Table } from '@/ui/settings/Table'
import type { Import } from '../calls'
import { hasBegun, underWay } from '../queries'
import styles from './list.module.css'

const kinds = ['created', 'updated', 'unchanged', 'skipped', 'failed'] as const

/** Imports, the newest first; each leads to where it stands. */
export function ImportTable({ items }: { items: readonly Import[] }) {
  const { t } = useTranslation('imports')
  const { language, timeZone, today, say } = useReading()
  const objects = useObjects()
  const names = useNames(items.map((one) => ({ object: 'user', id: one.createdBy })))
  const what = (one: Import) => {
    const object = objects.find((o) => o.name === one.object)
    return object ? say(object.plural) : t('objectOpen')
  }
  return (
    <Table
      label={t('title')}
      rows={items}
      rowKey={(one) => one.id}
      faded={(one) => one.status === 'cancelled'}
      columns={[
        { key: 'file', title: t('list.file'), cell: (one) => <Link to={`/imports/${one.id}`}>{one.fileName}</Link> },
        { key: 'object', title: t('file.object'), width: '120px', cell: what },
        { key: 'result', title: t('list.result'), width: '36%', cell: (one) => <Outcome one={one} /> },
        { key: 'by', title: t('list.by'), width: '110px', cell: (one) => names.get(one.createdBy) ?? '' },
        { key: 'at', title: t('list.at'), width: '150px', cell: (one) => formatMoment(one.createdAt, language, timeZone, today) },
      ]}
    />
  )
}

function Outcome({ one }: { one: Import }) {
  const { t } = useTranslation('imports')
  const { language } = useReading()
  const n = (value: number) => formatNumber(value, language)
  if (one.undo) return <span>{t(one.undo.status === 'done' ? 'list.undone' : underWay(one) ? 'list.undoing' : 'list.undoBroken')}</span>
  if (underWay(one)) {
    return (
      <div>
        {t(one.dryRun ? 'list.rehearsing' : `status.${one.status}`)}
        <Progress percent={one.total ? Math.floor((100 * one.processed) / one.total) : 0} size="small" aria-label={t('run.progress', { file: one.fileName })} />
      </div>
    )
  }
  if (!hasBegun(one)) return <Link to={`/imports/${one.id}`}>{t('list.goOn', { count: one.total, shown: n(one.total) })}</Link>
  const status = one.status === 'done' && one.failed > 0 ? 'partly' : one.status
  const sums = kinds.filter((kind) => one[kind] > 0).map((kind) => t('list.sum', { kind: t(`did.${kind}`), shown: n(one[kind]) }))
  return (
    <span>
      <span className={styles.status} data-status={status}>
        {t(`status.${status}`)}
      </span>{' '}
      <span className={styles.sums}>{sums.join(' · ')}</span>
    </span>
  )
}
