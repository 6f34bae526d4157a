import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'
import { formatExactly, formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { control } from '../control'
import type { DisplayProps, EditorProps, FieldKind } from '../kind'
import { Nothing } from '../Line'

dayjs.extend(utc)
dayjs.extend(timezone)

function DateTimeDisplay({ value }: DisplayProps) {
  const { language, timeZone, today } = useReading()
  if (typeof value !== 'string' || !value) return <Nothing />
  return (
    <time dateTime={value} title={formatExactly(value, language, timeZone)}>
      {formatMoment(value, language, timeZone, today)}
    </time>
  )
}

/** Shown and typed in the reader's time zone, which need not be the computer's; stored in UTC. */
function DateTimeEditor(props: EditorProps) {
  const { value, onChange, open } = props
  const { timeZone } = useReading()
  return (
    <DatePicker
      {...control(props)}
      style={{ width: '100%' }}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="YYYY-MM-DD HH:mm"
      value={typeof value === 'string' && value ? dayjs(value).tz(timeZone) : null}
      onChange={(next) => onChange(next ? dayjs.tz(next.format('YYYY-MM-DD HH:mm'), timeZone).toISOString() : null)}
      defaultOpen={open ?? false}
    />
  )
}

export const dateTime: FieldKind = {
  Display: DateTimeDisplay,
  Editor: DateTimeEditor,
  decides: true,
  filter: 'dateTime',
  align: 'start',
  width: 150,
  text: (value, _, __, { language, timeZone, today }) => (typeof value === 'string' && value ? formatMoment(value, language, timeZone, today) : ''),
}
