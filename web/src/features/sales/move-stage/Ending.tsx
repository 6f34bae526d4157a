import { StopOutlined, TrophyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatDate } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { fieldAt } from '@/records/definitions'
import { kindOf } from '@/records/fields'
import styles from './move-stage.module.css'
import { nameOf } from './process'
import type { PathProps } from './StagePath'

/** How it ended, when and why; and the way back into the pipeline. */
export function Ending({ object, record, path, going, mayMove, move }: PathProps) {
  const { t } = useTranslation('sales')
  const reading = useReading()
  const { current } = path
  if (!current) return null
  const won = current.outcome === 'won'
  const day = typeof record.closedDate === 'string' ? formatDate(record.closedDate, reading.language, reading.today) : null
  const field = fieldAt(object, 'lossReason')
  const reason = !won && field ? kindOf(field).text(record.lossReason, field, record, reading) : ''
  const again = path.steps.at(-1)
  return (
    <div className={styles.next} data-ending={current.outcome}>
      <p className={styles.ending}>
        {won ? <TrophyOutlined aria-hidden="true" /> : <StopOutlined aria-hidden="true" />}
        <strong>{nameOf(current, reading.language)}</strong>
        {day && <span>{day}</span>}
        {reason && <span>{t('stage.because', { reason })}</span>}
      </p>
      {again && object.may.change && (
        <Button disabled={!mayMove} loading={going === again} onClick={() => move(again)}>
          {t('stage.reopen', { stage: nameOf(again, reading.language) })}
        </Button>
      )}
    </div>
  )
}
