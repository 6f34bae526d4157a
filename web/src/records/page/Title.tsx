import type { Access, ObjectDefinition } from '@/lib/api/types'
import { isHidden, titleField, titleOf } from '../definitions'
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

/** The name of a record, edited where it stands. */
export function Title({ object, record, edit, may }: Props) {
  const field = titleField(object)
  return (
    <div className={styles.title} data-fields="">
      {field && !isHidden(record, field) ? <FieldValue field={field} record={record} edit={edit} may={may} heading /> : <h1>{titleOf(record, object)}</h1>}
    </div>
  )
}
