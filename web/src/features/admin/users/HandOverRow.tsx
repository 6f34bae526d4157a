import { Checkbox, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Label } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { RecordPicker } from '@/records/RecordPicker'
import type { Given } from './handOver'
import styles from './users.module.css'

interface Props {
  holding: { path: string; label: Label; count: number; open: number | null; openLabel: Label | null }
  given: Given
  hasManager: boolean
  error: string | undefined
  onChange: (change: Partial<Given>) => void
}

/** One kind of records: how many there are, and who takes them over. */
export function HandOverRow({ holding, given, hasManager, error: refused, onChange }: Props) {
  const { t } = useTranslation('adminUsers')
  const { language, say } = useReading()
  const name = say(holding.label)
  // The server would speak of ids.
  const error = refused && given.how === 'colleague' && !given.colleague ? t('chooseColleague') : refused
  const finished = holding.open === null ? 0 : holding.count - holding.open
  const errorId = `hand-over-${holding.path}`
  return (
    <li className={styles.kind}>
      <div>
        <strong>{t('countOf', { what: name, shown: formatNumber(holding.count, language) })}</strong>
        {holding.open !== null && holding.openLabel && <div className={styles.quiet}>{t('ofThese', { what: say(holding.openLabel), shown: formatNumber(holding.open, language) })}</div>}
      </div>
      <div className={styles.receiver}>
        <Select
          aria-label={t('whoGets', { what: name })}
          aria-describedby={error ? errorId : undefined}
          value={given.how}
          options={[
            { value: 'stay', label: t('stay') },
            { value: 'manager', label: hasManager ? t('toManager') : t('noManager'), disabled: !hasManager },
            { value: 'colleague', label: t('toColleague') },
          ]}
          onChange={(how: Given['how']) => onChange({ how })}
        />
        {given.how === 'colleague' && (
          <RecordPicker object="user" required value={given.colleague} onChange={(colleague) => onChange({ colleague })} label={t('receiverOf', { what: name })} describedBy={error ? errorId : undefined} invalid={Boolean(error)} />
        )}
        {given.how !== 'stay' && finished > 0 && (
          <Checkbox checked={given.finished} onChange={(event) => onChange({ finished: event.target.checked })}>
            {t('finishedToo', { shown: formatNumber(finished, language) })}
          </Checkbox>
        )}
        {error && (
          <div id={errorId} className={styles.wrong} role="alert">
            {error}
          </div>
        )}
      </div>
    </li>
  )
}
