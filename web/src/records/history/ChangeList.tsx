import { ArrowRightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry, ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { fieldAt } from '../definitions'
import { kindOf } from '../fields'
import type { Unnamed } from '../names'
import { withValue } from '../page/recordQuery'
import styles from './history.module.css'

export type Change = HistoryEntry['changes'][number]

/** The references among changes, whose history holds ids alone. */
export const namesIn = (object: ObjectDefinition, changes: Change[]): Unnamed[] =>
  changes.flatMap((change) => {
    const reference = fieldAt(object, change.field)?.reference
    return reference ? [change.from, change.to].flatMap((id) => (typeof id === 'string' ? [{ object: reference, id }] : [])) : []
  })

interface Props {
  object: ObjectDefinition
  changes: Change[]
  names: ReadonlyMap<string, string>
}

/** What changed, in words: each field with what it was and what it became. */
export function ChangeList({ object, changes, names }: Props) {
  const { t } = useTranslation(['timeline', 'common'])
  const reading = useReading()
  const words = (change: Change, which: 'from' | 'to') => {
    const field = fieldAt(object, change.field)
    const value = change[which]
    if (change[`${which}Hidden`]) return t('common:hidden')
    if (!field || value === null || value === undefined) return t('empty')
    const text = kindOf(field).text(value, field, withValue({ id: '' }, field, value, typeof value === 'string' ? (names.get(value) ?? '…') : null), reading)
    return text || JSON.stringify(value)
  }
  return (
    <dl className={styles.changes}>
      {changes.map((change) => {
        const field = fieldAt(object, change.field)
        return (
          <div key={change.field}>
            <dt>{field ? reading.say(field.label) : change.field}</dt>
            <dd>
              <span className={change.from === null ? undefined : styles.from}>{words(change, 'from')}</span>
              <ArrowRightOutlined aria-label={t('becomes')} />
              <span>{words(change, 'to')}</span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
