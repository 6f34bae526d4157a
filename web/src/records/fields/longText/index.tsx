import { Input } from 'antd'
import { control } from '../control'
import styles from '../fields.module.css'
import type { EditorProps, FieldKind } from '../kind'
import { Line, Nothing } from '../Line'
import { text } from '../text'

function LongTextEditor(props: EditorProps) {
  const { value, onChange, invalid } = props
  return (
    <Input.TextArea
      {...control(props)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      autoSize={{ minRows: 3, maxRows: 14 }}
      aria-invalid={invalid ?? false}
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
