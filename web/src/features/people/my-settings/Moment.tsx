import { formatExactly, formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'

/** A time as its reader reads times, for texts that are put together. */
export function useMoment(): (moment: string) => string {
  const { language, timeZone, today } = useReading()
  return (moment) => formatMoment(moment, language, timeZone, today)
}

export function Moment({ at }: { at: string }) {
  const { language, timeZone } = useReading()
  const say = useMoment()
  return (
    <time dateTime={at} title={formatExactly(at, language, timeZone)}>
      {say(at)}
    </time>
  )
}
