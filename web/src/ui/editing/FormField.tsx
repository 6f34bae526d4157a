import { type ReactNode, useId } from 'react'
import styles from './editing.module.css'

export interface Control {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean
  status?: 'error'
}

interface Props {
  label: ReactNode
  help?: ReactNode
  error?: string | undefined
  required?: boolean
  /** The control; spread what it is given. */
  children: (control: Control) => ReactNode
}

/** A label, its control, what it is for, and what is wrong with it, tied together for those who listen. */
export function FormField({ label, help, error, required, children }: Props) {
  const id = useId()
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {required && (
          <span className={styles.required} aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error), ...(error ? { status: 'error' as const } : {}) })}
      {error && (
        <div id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </div>
      )}
      {help && (
        <div id={`${id}-help`} className={styles.help}>
          {help}
        </div>
      )}
    </div>
  )
}
