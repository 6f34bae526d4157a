import { formatExactly, formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import type { DisplayProps, FieldKind } from '../kind'
import { later } from '../later'
import { Nothing } from '../Line'

function DateTimeDisplay({ value }: DisplayProps) {
  const { language, timeZone, today } = useReading()
  if (typeof value !== 'string' || !value) return <Nothing />
  return (
    <time dateTime={value} title={formatExactly(value, language, timeZone)}>
      {formatMoment(value, language, timeZone, today)}
    </time>
  )
}

export const dateTime: FieldKind = {
  Display: DateTimeDisplay,
  Editor: later('dateTime'),
  decides: true,
  filter: 'dateTime',
  align: 'start',
  width: 150,
  text: (value, _, __, { language, timeZone, today }) => (typeof value === 'string' && value ? formatMoment(value, language, timeZone, today) : ''),
}
