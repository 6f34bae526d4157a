import { useId } from 'react'
import type { FieldDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { pathOf } from '../definitions'
import { kindOf } from '../fields'
import type { RecordData } from '../types'
import styles from './form.module.css'

interface Props {
  field: FieldDefinition
  value: unknown
  record: RecordData
  error: string | undefined
  autoFocus: boolean
  onChange: (value: unknown) => void
}

/** A field of a form: its name, its editor, what it is for, and what is wrong with it. */
export function FormField({ field, value, record, error, autoFocus, onChange }: Props) {
  const { say } = useReading()
  const id = useId()
  const { Editor, wide } = kindOf(field)
  if (!Editor) return null
  return (
    <div className={styles.field} data-wide={wide ?? false} data-path={pathOf(field)}>
      <label htmlFor={id}>
        {say(field.label)}
        {field.required && (
          <span className={styles.required} aria-hidden="true">
            *
          </span>
        )}
      </label>
      <Editor id={id} field={field} value={value} record={record} onChange={onChange} autoFocus={autoFocus} invalid={error !== undefined} describedBy={`${id}-error ${id}-help`} />
      <p id={`${id}-error`} role="alert" className={styles.wrong}>
        {error}
      </p>
      {field.help && (
        <p id={`${id}-help`} className={styles.help}>
          {say(field.help)}
        </p>
      )}
    </div>
  )
}
