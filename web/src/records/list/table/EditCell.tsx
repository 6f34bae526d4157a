import { useEffect, useRef, useState } from 'react'
import type { FieldDefinition } from '@/lib/api/types'
import { valueOf } from '../../definitions'
import { kindOf } from '../../fields'
import type { RecordData } from '../../types'
import styles from './table.module.css'

interface Props {
  record: RecordData
  field: FieldDefinition
  label: string
  end: boolean
  /** What was typed before and not taken. */
  typed?: { value: unknown } | null
  onSave: (value: unknown) => void
  onCancel: () => void
}

/** Where Enter belongs to the text or to the list of options. */
const several = new Set(['longText', 'multiChoice', 'workingHours'])

/** Whether the focus went to a list or calendar that the editor has opened. */
const inPopup = (element: EventTarget | null): boolean => element instanceof Element && element.closest('.ant-select-dropdown, .ant-picker-dropdown') !== null

/** The editor of a value, in its cell: Enter or leaving saves, Escape drops. */
export function EditCell({ record, field, label, end, typed, onSave, onCancel }: Props) {
  const { Editor, wide, decides } = kindOf(field)
  const box = useRef<HTMLDivElement>(null)
  const [value, setValue] = useState(typed ? typed.value : valueOf(record, field))
  // What was typed last, also where Enter comes before the next render.
  const latest = useRef(value)
  const over = useRef(false)
  const finish = (save: boolean) => {
    if (over.current) return
    over.current = true
    if (save) onSave(latest.current)
    else onCancel()
  }
  useEffect(() => {
    // In braces: newer browsers answer a promise, which React would take for the way to clean up.
    box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
  if (!Editor) return null
  return (
    // It only hears what happens in the editor inside it.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      data-editor
      data-end={end || undefined}
      data-wide={wide}
      className={styles.editor}
      onBlur={(event) => !box.current?.contains(event.relatedTarget) && !inPopup(event.relatedTarget) && !inPopup(event.target) && finish(true)}
      onKeyDownCapture={(event) => {
        // Before a list of options hears it, which would only close itself.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        finish(false)
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || (!several.has(field.type) && !decides))) finish(true)
        else return
        event.preventDefault()
      }}
    >
      <Editor
        field={field}
        value={value}
        record={record}
        label={label}
        autoFocus
        open={decides}
        onChange={(next) => {
          latest.current = next
          setValue(next)
          if (decides) finish(true)
        }}
      />
    </div>
  )
}
