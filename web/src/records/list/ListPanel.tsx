import { CloseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import { ErrorState } from '@/ui/ErrorState'
import { calls } from '../calls'
import { titleOf, valueOf } from '../definitions'
import { kindOf } from '../fields'
import { keys } from '../keys'
import { type Column, holderOf } from './columns'
import styles from './list.module.css'

interface Props {
  object: ObjectDefinition
  id: string
  columns: readonly Column[]
  select: string
  onClose: () => void
}

/** A record beside its list, with the facts that the list shows. */
export function ListPanel({ object, id, columns, select, onClose }: Props) {
  const { t } = useTranslation('list')
  const record = useQuery({ queryKey: [...keys.record(object.path, id), select], queryFn: ({ signal }) => calls.get(object.path, id, select, signal) })
  return (
    <aside className={styles.panel} aria-label={record.data ? titleOf(record.data, object) : t('beside')}>
      <div className={styles.panelHead}>
        <h2 className={styles.panelTitle}>{record.data ? titleOf(record.data, object) : ' '}</h2>
        <Link to={`/${object.path}/${id}`}>{t('openPage')}</Link>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={onClose} />
      </div>
      {record.error ? (
        <ErrorState error={record.error} onRetry={() => void record.refetch()} />
      ) : record.data ? (
        <dl className={styles.facts}>
          {columns.slice(1).map((column) => {
            const { Display } = kindOf(column.field)
            const holder = holderOf(record.data, column)
            return (
              <div key={column.path}>
                <dt>{column.label}</dt>
                <dd>{holder && <Display field={column.field} value={valueOf(holder, column.field)} record={holder} place="page" />}</dd>
              </div>
            )
          })}
        </dl>
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 6 }} className={styles.facts ?? ''} />
      )}
    </aside>
  )
}
