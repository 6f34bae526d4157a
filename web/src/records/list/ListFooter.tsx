import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoney, formatMoneyShort, formatNumber } from '@/lib/format/numbers'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import type { ObjectDefinition } from '@/lib/api/types'
import { calls } from '../calls'
import { keys } from '../keys'
import type { ListRequest } from '../types'
import type { Column } from './columns'
import styles from './list.module.css'

interface Props {
  object: ObjectDefinition
  question: Pick<ListRequest, 'filter' | 'view'>
  columns: readonly Column[]
  /** The number of rows where all of them are loaded. */
  known: number | null
}

interface Sums {
  noRate?: number
  [measure: string]: unknown
}

/** How many there are and what their amounts sum to. It comes late and stands in nobody's way. */
export function ListFooter({ object, question: { filter, view }, columns, known }: Props) {
  const { t } = useTranslation('list')
  const { language } = useReading()
  const currency = useMe().company.currency
  const [exact, setExact] = useState<string | null>(null)
  const asked = `${filter ?? ''}|${view ?? ''}`
  const query: ListRequest = { select: 'id', filter, view, limit: 1, count: exact === asked ? 'exact' : 'estimate' }
  const counted = useQuery({ queryKey: keys.list(object.path, query), queryFn: ({ signal }) => calls.list(object.path, query, signal), enabled: known === null, retry: false })
  const total = known ?? counted.data?.total
  const estimated = known === null && counted.data?.totalIs === 'estimate'

  // Amounts of several currencies are summed in the company's.
  const money = columns.filter((c) => !c.through && !c.field.masked && (c.field.type === 'moneyBase' || (c.field.type === 'money' && object.fields.some((f) => f.name === `${c.field.name}Base` && !f.masked))))
  const measureOf = (column: Column) => `sum(${column.path.replace(/Base$/, '')}Base)`
  const measures = [...new Set(money.map(measureOf))]
  const sum = { measures: measures.join(','), filter }
  const sums = useQuery({
    queryKey: keys.aggregate(object.path, sum),
    queryFn: async ({ signal }) => ((await calls.aggregate(object.path, sum, signal)).groups[0] ?? {}) as Sums,
    enabled: measures.length > 0 && !view,
    retry: false,
  })
  return (
    <footer className={styles.footer}>
      <span aria-live="polite">
        {total === undefined ? ' ' : estimated ? (
          <button type="button" className={styles.exact} title={t('footer.exact')} onClick={() => setExact(asked)}>
            {`≈ ${t('footer.about', { shown: formatNumber(total, language) })}`}
          </button>
        ) : (
          t('footer.total', { shown: formatNumber(total, language) })
        )}
      </span>
      {sums.data &&
        money.map((column) => {
          const value = sums.data[measureOf(column)]
          return typeof value === 'number' ? (
            <span key={column.path} className={styles.sum} title={formatMoney(value, currency, language)}>
              {t('footer.sum', { field: column.label })} <b>{formatMoneyShort(value, currency, language)}</b>
            </span>
          ) : null
        })}
      {sums.data?.noRate ? <span className={styles.noRate}>{t('footer.noRate', { count: sums.data.noRate })}</span> : null}
    </footer>
  )
}
