import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { pathOf, valueOf } from '../definitions'
import { kindOf } from '../fields'
import { highlightsOf } from '../layout'
import type { RecordData } from '../types'
import styles from './page.module.css'

/** The facts that decide, large enough to be read in passing. The owner stands beside the title already. */
export function Highlights({ object, record }: { object: ObjectDefinition; record: RecordData }) {
  const { say } = useReading()
  const fields = highlightsOf(object).filter((field) => field.name !== 'ownerId')
  if (fields.length === 0) return null
  return (
    <dl className={styles.highlights}>
      {fields.map((field) => {
        const { Display } = kindOf(field)
        return (
          <div key={pathOf(field)}>
            <dt>{say(field.label)}</dt>
            <dd>
              <Display field={field} value={valueOf(record, field)} record={record} place="page" />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
