import { InputNumber } from 'antd'
import type { ReactNode } from 'react'
import type { EditorProps } from './kind'

interface Props extends EditorProps {
  precision?: number
  min?: number
  max?: number
  prefix?: ReactNode
  suffix?: ReactNode
}

/** A number, kept as a number; typing goes by the keyboard's point, thousands are shown where they are not edited. */
export function NumberEditor({ value, onChange, id, autoFocus, disabled, invalid, describedBy, label, precision, min, max, prefix, suffix }: Props) {
  return (
    <InputNumber<number>
      id={id ?? ''}
      style={{ width: '100%' }}
      value={typeof value === 'number' ? value : null}
      onChange={(next) => onChange(next)}
      autoFocus={autoFocus ?? false}
      disabled={disabled ?? false}
      controls={false}
      inputMode="decimal"
      aria-describedby={describedBy}
      aria-label={label}
      prefix={prefix}
      suffix={suffix}
      {...(precision === undefined ? {} : { precision })}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      {...(invalid ? { status: 'error' as const } : {})}
    />
  )
}
