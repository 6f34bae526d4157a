import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import type { ValueCount } from '../calls'
import styles from './fields.module.css'

interface Props {
  title: string
  rows: readonly ValueCount[]
  /** Whether these are all there are. */
  complete: boolean
  /** What stands there without rows. */
  none: string
  control: (text: string) => ReactNode
}

/** Values of a column with how many rows have them, and beside each what it stands for. */
export function ValueList({ title, rows, complete, none, control }: Props) {
  const { t } = useTranslation('imports')
  const { language } = useReading()
  if (rows.length === 0) return <p className={styles.hint}>{none}</p>
  return (
    <div className={styles.values}>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ value, count }) => (
          <li key={value}>
            <span className={styles.value}>{value}</span>
            <span className={styles.count}>{t('rows', { count, shown: formatNumber(count, language) })}</span>
            <span className={styles.meaning}>{control(value)}</span>
          </li>
        ))}
      </ul>
      {!complete && <p className={styles.hint}>{t('values.commonest', { count: rows.length })}</p>}
    </div>
  )
}
