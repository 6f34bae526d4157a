import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { fieldAt, referenced } from '../definitions'
import type { RecordData } from '../types'
import styles from './page.module.css'

/** Who made a record and who changed it last. */
export function Made({ object, record }: { object: ObjectDefinition; record: RecordData }) {
  const { t } = useTranslation('page')
  const { language, timeZone, today } = useReading()
  const line = (key: 'made' | 'touched', at: unknown, who: 'createdBy' | 'updatedBy') => {
    if (typeof at !== 'string') return null
    const field = fieldAt(object, who)
    return <p>{t(key, { at: formatMoment(at, language, timeZone, today), name: (field && referenced(record, field)?.name) ?? '—' })}</p>
  }
  return (
    <div className={styles.made}>
      {line('made', record.createdAt, 'createdBy')}
      {record.updatedAt !== record.createdAt && line('touched', record.updatedAt, 'updatedBy')}
    </div>
  )
}
