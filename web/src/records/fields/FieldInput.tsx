import { useId } from 'react'
import type { FieldDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import type { RecordData } from '../types'
import styles from './fields.module.css'
import { kindOf } from './index'

interface Props {
  field: FieldDefinition
  /** What the field is called here, where its own label says something else. */
  label?: string
  value: unknown
  record?: RecordData | undefined
  onChange: (value: unknown) => void
  error?: string | undefined
  required?: boolean
  autoFocus?: boolean
}

/** A field to fill in: its label, its editor, and what is wrong with it. */
export function FieldInput({ field, label, value, record, onChange, error, required, autoFocus }: Props) {
  const id = useId()
  const { say } = useReading()
  const { Editor } = kindOf(field)
  if (!Editor) return null
  return (
    <div className={styles.input}>
      <label htmlFor={id}>
        {label ?? say(field.label)}
        {required && (
          <span className={styles.required} aria-hidden="true">
            {' *'}
          </span>
        )}
      </label>
      <Editor field={field} value={value} record={record} onChange={onChange} id={id} autoFocus={autoFocus} invalid={error !== undefined} describedBy={error ? `${id}-error` : undefined} />
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
