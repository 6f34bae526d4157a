import { InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { control } from './control'
import type { EditorProps } from './kind'

interface Props extends EditorProps {
  precision?: number
  min?: number
  max?: number
  prefix?: ReactNode
  suffix?: ReactNode
}

/** A number, kept as a number; typing goes by the keyboard's point, thousands are shown where they are not edited. */
export function NumberEditor(props: Props) {
  const { value, onChange, precision, min, max, prefix, suffix } = props
  return (
    <InputNumber<number>
      {...control(props)}
      style={{ width: '100%' }}
      value={typeof value === 'number' ? value : null}
      onChange={(next) => onChange(next)}
      controls={false}
      inputMode="decimal"
      prefix={prefix}
      suffix={suffix}
      {...(precision === undefined ? {} : { precision })}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
    />
  )
}
