import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select, TimePicker } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import type { DisplayProps, EditorProps, FieldKind, Reading } from '../kind'
import { Nothing } from '../Line'
import styles from '../fields.module.css'

interface Span {
  days: number[]
  from: string
  to: string
}

const spansOf = (value: unknown): Span[] => (Array.isArray(value) ? (value as Span[]) : [])

/** Monday is 1. The first of January 2024 was one. */
const dayName = (day: number, language: Reading['language'], style: 'short' | 'long' = 'short') =>
  new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))

const inOneLine = (value: unknown, language: Reading['language']): string =>
  spansOf(value)
    .map((span) => `${span.days.map((day) => dayName(day, language)).join(' ')} ${span.from}–${span.to}`)
    .join('; ')

function WorkingHoursDisplay({ value }: DisplayProps) {
  const { language } = useReading()
  return inOneLine(value, language) ? <>{inOneLine(value, language)}</> : <Nothing />
}

function WorkingHoursEditor({ value, onChange, id, disabled, describedBy }: EditorProps) {
  const { language } = useReading()
  const { t } = useTranslation('fields')
  const spans = spansOf(value)
  const put = (index: number, change: Partial<Span>) => onChange(spans.map((span, i) => (i === index ? { ...span, ...change } : span)))
  return (
    <div className={styles.week} role="group" aria-describedby={describedBy} id={id}>
      {spans.map((span, index) => (
        <div key={index} className={styles.span}>
          <Select
            mode="multiple"
            style={{ flex: 1, minWidth: 180 }}
            value={span.days}
            options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: day, label: dayName(day, language) }))}
            onChange={(days: number[]) => put(index, { days: [...days].sort((a, b) => a - b) })}
            aria-label={t('hours.days')}
            disabled={disabled ?? false}
          />
          <TimePicker.RangePicker
            format="HH:mm"
            minuteStep={15}
            order={false}
            allowClear={false}
            value={[dayjs(span.from, 'HH:mm'), dayjs(span.to, 'HH:mm')]}
            onChange={(times) => {
              if (times?.[0] && times[1]) put(index, { from: times[0].format('HH:mm'), to: times[1].format('HH:mm') })
            }}
            disabled={disabled ?? false}
          />
          <Button type="text" icon={<CloseOutlined aria-hidden="true" />} aria-label={t('hours.remove')} disabled={disabled ?? false} onClick={() => onChange(spans.length > 1 ? spans.filter((_, i) => i !== index) : null)} />
        </div>
      ))}
      <div>
        <Button icon={<PlusOutlined aria-hidden="true" />} disabled={disabled ?? false} onClick={() => onChange([...spans, { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }])}>
          {t('hours.add')}
        </Button>
      </div>
    </div>
  )
}

export const workingHours: FieldKind = {
  Display: WorkingHoursDisplay,
  Editor: WorkingHoursEditor,
  filter: 'none',
  align: 'start',
  width: 240,
  text: (value, _, __, { language }) => inOneLine(value, language),
  wide: true,
}
