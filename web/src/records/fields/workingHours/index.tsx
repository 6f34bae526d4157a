import { useReading } from '@/lib/useReading'
import type { DisplayProps, FieldKind, Reading } from '../kind'
import { later } from '../later'
import { Nothing } from '../Line'
import { dayName, spansOf } from './spans'

const inOneLine = (value: unknown, language: Reading['language']): string =>
  spansOf(value)
    .map((span) => `${span.days.map((day) => dayName(day, language)).join(' ')} ${span.from}–${span.to}`)
    .join('; ')

function WorkingHoursDisplay({ value }: DisplayProps) {
  const { language } = useReading()
  return inOneLine(value, language) ? <>{inOneLine(value, language)}</> : <Nothing />
}

export const workingHours: FieldKind = {
  Display: WorkingHoursDisplay,
  Editor: later('workingHours'),
  filter: 'none',
  align: 'start',
  width: 240,
  text: (value, _, __, { language }) => inOneLine(value, language),
  wide: true,
}
