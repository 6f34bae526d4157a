import { Button, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Access, FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { prefer, usePreferences } from '@/lib/preferences'
import { useReading } from '@/lib/useReading'
import { isHidden, pathOf, valueOf } from '../definitions'
import { isEmpty } from '../fields'
import { groupsOf } from '../layout'
import type { RecordData } from '../types'
import { FieldValue } from './FieldValue'
import styles from './page.module.css'
import type { RecordEdit } from './useRecordEdit'

interface Props {
  object: ObjectDefinition
  record: RecordData
  edit: RecordEdit
  may: Access['may']
}

/** All that a record says of itself, group by group. The title stands above the page, so that it is not repeated here. */
export function FieldGroups({ object, record, edit, may }: Props) {
  const { t } = useTranslation('page')
  const { say } = useReading()
  const { hideEmpty } = usePreferences()
  const groups = groupsOf(object).map((group) => ({ ...group, fields: group.fields.filter((f) => pathOf(f) !== object.title) }))
  const isBare = (field: FieldDefinition) => isEmpty(valueOf(record, field)) && !isHidden(record, field)
  const empty = groups.flatMap((group) => group.fields).filter(isBare).length
  return (
    <div data-fields="">
      {groups.map((group) => {
        const fields = group.fields.filter((field) => !hideEmpty || !isBare(field))
        if (fields.length === 0) return null
        return (
          <section key={group.name} className={styles.group} aria-label={say(group.label)}>
            <h2 className={styles.groupTitle}>{say(group.label)}</h2>
            <dl className={styles.fields}>
              {fields.map((field) => (
                <div key={pathOf(field)} className={styles.field}>
                  <dt className={styles.label}>
                    {field.help ? (
                      <Tooltip title={say(field.help)} mouseEnterDelay={0.4}>
                        <span className={styles.helped}>{say(field.label)}</span>
                      </Tooltip>
                    ) : (
                      say(field.label)
                    )}
                  </dt>
                  <dd>
                    <FieldValue field={field} record={record} edit={edit} may={may} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        )
      })}
      {empty > 0 && (
        <Button type="text" size="small" className={styles.fold ?? ''} aria-pressed={hideEmpty} onClick={() => prefer({ hideEmpty: !hideEmpty })}>
          {hideEmpty ? t('showEmpty', { count: empty }) : t('hideEmpty', { count: empty })}
        </Button>
      )}
    </div>
  )
}
