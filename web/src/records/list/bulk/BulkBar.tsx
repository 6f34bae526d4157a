import { CloseOutlined, DeleteOutlined, DownloadOutlined, EditOutlined, SwapOutlined, UndoOutlined } from '@ant-design/icons'
import type { QueryKey } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { exportAddress } from '../../export/exportAddress'
import type { RecordData } from '../../types'
import type { Column } from '../columns'
import { mostSelected } from '../grid'
import styles from '../list.module.css'
import { useBulk } from './useBulk'

const BulkChange = lazy(() => import('./BulkChange'))
const Refusals = lazy(() => import('./Refusals'))

interface Props {
  object: ObjectDefinition
  queryKey: QueryKey
  rows: readonly RecordData[]
  columns: readonly Column[]
  sort: string | undefined
  selected: ReadonlySet<string>
  bin: boolean
  onClear: () => void
}

/** What can be done with all selected records at once. */
export function BulkBar({ object, queryKey, rows, columns, sort, selected, bin, onClear }: Props) {
  const { t } = useTranslation('list')
  const bulk = useBulk(object, queryKey, rows, onClear)
  const [asking, setAsking] = useState<'change' | 'transfer' | null>(null)
  const ids = [...selected]
  const owner = object.fields.find((field) => field.name === 'ownerId' && !field.readOnly)
  return (
    <>
      {ids.length > 0 && (
        <div className={styles.bulk} role="toolbar" aria-label={t('bulk.bar')}>
          <span className={styles.bulkCount}>
            {t('footer.selected', { count: ids.length })}
            {ids.length === mostSelected && <small>{t('bulk.most')}</small>}
          </span>
          {!bin && object.may.change && (
            <Button icon={<EditOutlined aria-hidden="true" />} loading={bulk.busy} onClick={() => setAsking('change')}>
              {t('bulk.change')}
            </Button>
          )}
          {!bin && object.may.transfer && owner && (
            <Button icon={<SwapOutlined aria-hidden="true" />} disabled={bulk.busy} onClick={() => setAsking('transfer')}>
              {t('bulk.transfer')}
            </Button>
          )}
          {!bin && object.may.export && (
            <Button icon={<DownloadOutlined aria-hidden="true" />} href={exportAddress(object, columns, { filter: `id in (${ids.join(',')})`, sort })} download>
              {t('bulk.export')}
            </Button>
          )}
          {!bin && object.may.delete && (
            <Button danger icon={<DeleteOutlined aria-hidden="true" />} disabled={bulk.busy} onClick={() => void bulk.remove(ids)}>
              {t('bulk.delete')}
            </Button>
          )}
          {bin && object.may.delete && (
            <Button type="primary" icon={<UndoOutlined aria-hidden="true" />} loading={bulk.busy} onClick={() => void bulk.restore(ids)}>
              {t('bulk.restore')}
            </Button>
          )}
          <Button type="text" icon={<CloseOutlined aria-hidden="true" />} aria-label={t('bulk.clear')} title={t('bulk.clear')} onClick={onClear} />
        </div>
      )}
      <Suspense>
        {asking && (
          <BulkChange
            object={object}
            count={ids.length}
            fixed={asking === 'transfer' ? owner : undefined}
            onClose={() => setAsking(null)}
            onApply={(field, value) => {
              setAsking(null)
              void bulk.change(ids, field, value, asking === 'transfer' ? 'transferred' : 'changed')
            }}
          />
        )}
        {bulk.refused && <Refusals outcome={bulk.refused} object={object} onClose={bulk.closeRefused} />}
      </Suspense>
    </>
  )
}
