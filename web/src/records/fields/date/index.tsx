import { formatDate } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import type { DisplayProps, FieldKind } from '../kind'
import { later } from '../later'
import { Nothing } from '../Line'

function DateDisplay({ value }: DisplayProps) {
  const { language, today } = useReading()
  return typeof value === 'string' && value ? <span title={value}>{formatDate(value, language, today)}</span> : <Nothing />
}

export const date: FieldKind = {
  Display: DateDisplay,
  Editor: later('date'),
  decides: true,
  filter: 'date',
  align: 'start',
  width: 136,
  text: (value, _, __, { language, today }) => (typeof value === 'string' && value ? formatDate(value, language, today) : ''),
}
