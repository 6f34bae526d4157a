import { formatExactly, formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'

/** A moment, exact on hover. */
export function Moment({ at }: { at: string }) {
  const { language, timeZone, today } = useReading()
  return (
    <time dateTime={at} title={formatExactly(at, language, timeZone)} style={{ whiteSpace: 'nowrap' }}>
      {formatMoment(at, language, timeZone, today)}
    </time>
  )
}
