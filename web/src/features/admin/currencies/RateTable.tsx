import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatDate } from '@/lib/format/dates'
import { formatNumber } from '@/lib/format/numbers'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import { calls } from '@/records/calls'
import { recordsChanged } from '@/records/keys'
import type { RecordData } from '@/records/types'
import { Loading } from '@/ui/settings/Loading'
import { Table } from '@/ui/settings/Table'
import { useNotice } from '@/ui/useNotice'
import styles from './currencies.module.css'
import { path, ratesQuery } from './queries'

interface Props {
  currency: string | null
  onEdit: (rate: RecordData) => void
}

export function RateTable({ currency, onEdit }: Props) {
  const { t } = useTranslation(['adminCurrencies', 'common'])
  const { language, today } = useReading()
  const own = useMe().company.currency
  const client = useQueryClient()
  const { done, failed } = useNotice()
  const rates = useInfiniteQuery(ratesQuery(currency))
  const day = (rate: RecordData) => formatDate(String(rate.date), language, today)
  const remove = async (rate: RecordData) => {
    await calls.remove(path, rate.id)
    await recordsChanged(client)
    done(t('deleted', { code: String(rate.currency), day: day(rate) }), { undo: () => calls.restore(path, rate.id).then(() => recordsChanged(client)) })
  }
  return (
    <Loading query={rates}>
      {(data) => (
        <div>
          <Table
            label={t('rates')}
            rows={data.pages.flatMap((page) => page.items)}
            rowKey={(rate) => rate.id}
            empty={t('empty', { own })}
            columns={[
              { key: 'currency', title: t('currency'), cell: (rate) => <strong>{String(rate.currency)}</strong>, width: '110px' },
              { key: 'date', title: t('from'), cell: day },
              { key: 'rate', title: t('rate', { own }), align: 'end', cell: (rate) => formatNumber(Number(rate.rate), language, 10) },
              {
                key: 'tools', title: t('tools'), bare: true, align: 'end', width: '96px',
                cell: (rate) => (
                  <span className={styles.tools}>
                    <Button type="text" icon={<EditOutlined aria-hidden="true" />} aria-label={t('editOf', { code: String(rate.currency), day: day(rate) })} onClick={() => onEdit(rate)} />
                    <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t('deleteOf', { code: String(rate.currency), day: day(rate) })} onClick={() => void remove(rate).catch(failed)} />
                  </span>
                ),
              },
            ]}
          />
          {rates.hasNextPage && (
            <Button className={styles.more ?? ''} loading={rates.isFetchingNextPage} onClick={() => void rates.fetchNextPage()}>
              {t('common:more')}
            </Button>
          )}
        </div>
      )}
    </Loading>
  )
}
