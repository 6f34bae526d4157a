import { Input } from 'antd'
import { control } from './control'
import type { EditorProps } from './kind'

interface Props extends EditorProps {
  type?: 'text' | 'email' | 'tel' | 'url'
  inputMode?: 'text' | 'email' | 'tel' | 'url'
}

/** One line of text; what telephones, mail addresses and web addresses share. Empty is null. */
export function TextEditor(props: Props) {
  const { field, value, onChange, invalid, type = 'text', inputMode = 'text' } = props
  return (
    <Input
      {...control(props)}
      type={type === 'url' ? 'text' : type}
      inputMode={inputMode}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      maxLength={field.maxLength ?? 10_000}
      autoComplete="off"
      aria-invalid={invalid ?? false}
    />
  )
}
