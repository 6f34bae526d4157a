import { Input } from 'antd'
import type { EditorProps } from './kind'

interface Props extends EditorProps {
  type?: 'text' | 'email' | 'tel' | 'url'
  inputMode?: 'text' | 'email' | 'tel' | 'url'
}

/** One line of text; what telephones, mail addresses and web addresses share. Empty is null. */
export function TextEditor({ field, value, onChange, id, autoFocus, disabled, invalid, describedBy, label, type = 'text', inputMode = 'text' }: Props) {
  return (
    <Input
      id={id}
      type={type === 'url' ? 'text' : type}
      inputMode={inputMode}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      autoFocus={autoFocus ?? false}
      disabled={disabled ?? false}
      maxLength={field.maxLength ?? 10_000}
      autoComplete="off"
      aria-describedby={describedBy}
      aria-label={label}
      aria-invalid={invalid ?? false}
      {...(invalid ? { status: 'error' as const } : {})}
    />
  )
}
