import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import type { Counts } from '../calls'
import styles from './run.module.css'

const kinds = ['created', 'updated', 'unchanged', 'skipped', 'failed'] as const

/** To which end how many rows came. All five always stand there: they add up to the rows of the file. What came along for them is no row. */
export function Sums({ counts, would }: { counts: Counts; would: boolean }) {
  const { t } = useTranslation('imports')
  const { language } = useReading()
  return (
    <>
      <dl className={styles.sums}>
        {kinds.map((kind) => (
          <div key={kind} data-kind={kind} data-none={counts[kind] === 0}>
            <dt>{t(would ? `would.${kind}` : `did.${kind}`)}</dt>
            <dd>{formatNumber(counts[kind], language)}</dd>
          </div>
        ))}
      </dl>
      {counts.createdAlong > 0 && <p className={styles.quiet}>{t(would ? 'would.along' : 'did.along', { count: counts.createdAlong, shown: formatNumber(counts.createdAlong, language) })}</p>}
    </>
  )
}
