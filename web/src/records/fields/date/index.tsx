import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { formatDate } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { control } from '../control'
import type { DisplayProps, EditorProps, FieldKind } from '../kind'
import { Nothing } from '../Line'

function DateDisplay({ value }: DisplayProps) {
  const { language, today } = useReading()
  return typeof value === 'string' && value ? <span title={value}>{formatDate(value, language, today)}</span> : <Nothing />
}

function DateEditor(props: EditorProps) {
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

export const date: FieldKind = {
  Display: DateDisplay,
  Editor: DateEditor,
  decides: true,
  filter: 'date',
  align: 'start',
  width: 136,
  text: (value, _, __, { language, today }) => (typeof value === 'string' && value ? formatDate(value, language, today) : ''),
}
