import { Input } from 'antd'
import { control } from '../control'
import type { EditorProps } from '../kind'

export function LongTextEditor(props: EditorProps) {
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
