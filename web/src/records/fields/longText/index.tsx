import { Input } from 'antd'
import styles from '../fields.module.css'
import type { EditorProps, FieldKind } from '../kind'
import { Line, Nothing } from '../Line'
import { text } from '../text'

function LongTextEditor({ value, onChange, id, autoFocus, disabled, invalid, describedBy, label }: EditorProps) {
  return (
    <Input.TextArea
      id={id}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      autoSize={{ minRows: 3, maxRows: 14 }}
      autoFocus={autoFocus ?? false}
      disabled={disabled ?? false}
      aria-describedby={describedBy}
      aria-label={label}
      aria-invalid={invalid ?? false}
      {...(invalid ? { status: 'error' as const } : {})}
    />
  )
}

export const longText: FieldKind = {
  ...text,
  Display: ({ value, place }) => {
    if (typeof value !== 'string' || !value) return <Nothing />
    return place === 'list' ? <Line text={value} /> : <div className={styles.longText}>{value}</div>
  },
  Editor: LongTextEditor,
  width: 260,
  wide: true,
}
