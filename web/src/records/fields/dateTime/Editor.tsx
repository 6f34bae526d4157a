import { DatePicker } from 'antd'
import { dayjs } from '@/lib/dayjs'
import { useReading } from '@/lib/useReading'
import { control } from '../control'
import type { EditorProps } from '../kind'

/** Shown and typed in the reader's time zone, which need not be the computer's; stored in UTC. */
export function DateTimeEditor(props: EditorProps) {
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
