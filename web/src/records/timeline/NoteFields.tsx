import { useId } from 'react'
import type { ObjectDefinition } from '@/lib/api/types'
import type { FieldProblem } from '@/lib/api/problem'
import { useReading } from '@/lib/useReading'
import { fieldAt } from '../definitions'
import { kindOf } from '../fields'
import { takesTime } from './kinds'
import styles from './timeline.module.css'

export type NoteValues = Record<string, unknown>

/** The fields of an activity of some kind, or of a task. A note is its text and nothing else to fill in. */
export const pathsOf = (object: ObjectDefinition, kind: string): string[] => {
  if (object.name === 'task') return ['subject', 'dueAt', 'priority', 'description']
  return ['subject', 'body', 'occurredAt', ...(takesTime(kind) ? ['durationMinutes'] : [])].filter((path) => kind !== 'note' || path === 'body' || path === 'occurredAt')
}

interface Props {
  object: ObjectDefinition
  kind: string
  values: NoteValues
  errors: FieldProblem[]
  onChange: (values: NoteValues) => void
}

export function NoteFields({ object, kind, values, errors, onChange }: Props) {
  const { say } = useReading()
  const id = useId()
  return (
    <div className={styles.noteFields}>
      {pathsOf(object, kind).map((path, index) => {
        const field = fieldAt(object, path)
        const { Editor, wide } = field ? kindOf(field) : { Editor: null, wide: false }
        const error = errors.find((e) => e.field === path)
        if (!field || !Editor || field.readOnly) return null
        return (
          <div key={path} className={styles.noteField} data-wide={wide ?? path === 'subject'}>
            <label htmlFor={`${id}-${path}`}>
              {say(field.label)}
              {!wide && path !== 'subject' && field.help && <span> · {say(field.help)}</span>}
            </label>
            <Editor
              id={`${id}-${path}`}
              field={field}
              value={values[path] ?? null}
              onChange={(value) => onChange({ ...values, [path]: value })}
              autoFocus={index === 0}
              invalid={error !== undefined}
              describedBy={`${id}-${path}-error`}
            />
            <span id={`${id}-${path}-error`} role="alert" className={styles.wrong}>
              {error?.message}
            </span>
          </div>
        )
      })}
    </div>
  )
}
