import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select, TimePicker } from 'antd'
import { dayjs } from '@/lib/dayjs'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import styles from '../fields.module.css'
import type { EditorProps } from '../kind'
import { dayName, type Span, spansOf } from './spans'

export function WorkingHoursEditor({ value, onChange, id, disabled, describedBy }: EditorProps) {
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
