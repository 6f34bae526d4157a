import { DatePicker } from 'antd'
import { dayjs } from '@/lib/dayjs'
import { control } from '../control'
import type { EditorProps } from '../kind'

export function DateEditor(props: EditorProps) {
  const { value, onChange, open } = props
  return (
    <DatePicker
      {...control(props)}
      style={{ width: '100%' }}
      value={typeof value === 'string' && value ? dayjs(value) : null}
      onChange={(next) => onChange(next ? next.format('YYYY-MM-DD') : null)}
      defaultOpen={open ?? false}
    />
  )
}
