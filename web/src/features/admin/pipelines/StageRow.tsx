import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatPercent } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { useObject } from '@/records/definitions'
import { kindOf } from '@/records/fields'
import { colourOf } from '@/records/fields/colours'
import type { RecordData } from '@/records/types'
import styles from './pipelines.module.css'
import { nameIn } from './queries'

/** A stage in one line: what it is called, what it counts as, how likely, what it asks for. */
export function StageRow({ stage, onOpen }: { stage: RecordData; onOpen: () => void }) {
  const { t } = useTranslation('adminPipelines')
  const reading = useReading()
  const fields = useObject('stage')?.fields ?? []
  const text = (name: string) => {
    const field = fields.find((f) => f.name === name)
    return field ? kindOf(field).text(stage[name], field, stage, reading) : ''
  }
  const requires = text('requires')
  return (
    <button type="button" className={styles.stage} onClick={onOpen} data-faded={!stage.active} aria-haspopup="dialog">
      <span className={styles.dot} style={{ background: colourOf(stage.colour as string | null) }} aria-hidden="true" />
      <span className={styles.name}>
        {nameIn(stage, reading.language)} <code className={styles.code}>{String(stage.value)}</code>
      </span>
      {!stage.active && <Tag>{t('retired')}</Tag>}
      {stage.outcome !== 'open' && <Tag>{text('outcome')}</Tag>}
      {requires && <span className={styles.about}>{t('requires', { what: requires })}</span>}
      <span className={styles.chance}>{typeof stage.probability === 'number' ? formatPercent(stage.probability, reading.language) : ''}</span>
    </button>
  )
}
