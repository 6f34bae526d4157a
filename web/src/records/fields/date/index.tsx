import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { formatDate } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import type { DisplayProps, EditorProps, FieldKind } from '../kind'
import { Nothing } from '../Line'

function DateDisplay({ value }: DisplayProps) {
  const { language, today } = useReading()
  return typeof value === 'string' && value ? <span title={value}>{formatDate(value, language, today)}</span> : <Nothing />
}

function DateEditor({ value, onChange, id, autoFocus, disabled, invalid, describedBy, label, open }: EditorProps) {
  return (
    <DatePicker
      id={id ?? ''}
      style={{ width: '100%' }}
      value={typeof value === 'string' && value ? dayjs(value) : null}
      onChange={(next) => onChange(next ? next.format('YYYY-MM-DD') : null)}
      autoFocus={autoFocus ?? false}
      defaultOpen={open ?? false}
      disabled={disabled ?? false}
      aria-describedby={describedBy}
      aria-label={label}
      {...(invalid ? { status: 'error' as const } : {})}
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
