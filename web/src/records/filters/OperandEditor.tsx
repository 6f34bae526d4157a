import { DatePicker, Input, InputNumber, Select, Space } from 'antd'
import { dayjs } from '@/lib/dayjs'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { kindOf } from '../fields'
import type { Form } from './forms'
import { formOf, spanned, spanOf } from './forms'
import { type Condition, isCall, isDay, isPeriod, type Operand, periods } from './model'
import { ReferencePicker } from './ReferencePicker'

interface Props {
  field: FieldDefinition
  condition: Condition
  onChange: (condition: Condition) => void
}

const whole = { width: '100%' }

/** The input for what a condition compares with, by the type of its field and the form of the question. */
export function OperandEditor({ field, condition, onChange }: Props) {
  const { t } = useTranslation('filters')
  const { say } = useReading()
  const form: Form = formOf(condition)
  const kind = kindOf(field).filter
  const label = t('value')
  const { path, values } = condition
  const set = (...next: Operand[]) => onChange({ ...condition, values: next })

  if (form === 'empty' || form === 'notEmpty') return null
  if (form === 'lastDays' || form === 'nextDays') {
    return <InputNumber style={whole} min={0} max={3_650} precision={0} value={spanOf(condition)} onChange={(n) => onChange(spanned(path, form, n ?? 0, kind === 'dateTime'))} suffix={t('days')} aria-label={label} autoFocus />
  }
  if (form === 'period') {
    const name = isCall(values[0]) && isPeriod(values[0].of) ? values[0].of : null
    return <Select style={whole} value={name} options={periods.map((period) => ({ value: period, label: t(`period.${period}`) }))} onChange={(of: string) => set({ call: 'period', of })} aria-label={label} autoFocus />
  }
  if (form === 'days') {
    const [from, to] = values.map((value) => (isDay(value) ? dayjs(value) : null))
    return (
      <DatePicker.RangePicker
        style={whole}
        value={[from ?? null, to ?? null]}
        onChange={(range) => onChange({ path, operator: 'days', values: range?.[0] && range[1] ? [range[0].format('YYYY-MM-DD'), range[1].format('YYYY-MM-DD')] : [] })}
        aria-label={label}
      />
    )
  }
  switch (kind) {
    case 'date':
    case 'dateTime':
      return <DayEditor value={values[0]} onChange={set} label={label} />
    case 'number':
      return form === 'between' ? (
        <Space.Compact block>
          <InputNumber style={whole} controls={false} value={numberOf(values[0])} placeholder={t('from')} aria-label={t('from')} onChange={(n) => set(textOf(n), values[1] ?? '')} autoFocus />
          <InputNumber style={whole} controls={false} value={numberOf(values[1])} placeholder={t('to')} aria-label={t('to')} onChange={(n) => set(values[0] ?? '', textOf(n))} />
        </Space.Compact>
      ) : (
        <InputNumber style={whole} controls={false} value={numberOf(values[0])} aria-label={label} onChange={(n) => set(textOf(n))} autoFocus />
      )
    case 'choice':
    case 'multiChoice':
      return (
        <Select
          style={whole}
          mode={field.open ? 'tags' : 'multiple'}
          value={values.filter((value) => typeof value === 'string')}
          options={(field.options ?? []).map((option) => ({ value: option.value, label: say(option.label) }))}
          onChange={(next: string[]) => set(...next)}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('choose')}
          aria-label={label}
          autoFocus
          defaultOpen
        />
      )
    case 'reference':
      return <ReferencePicker field={field} values={values} onChange={(next) => set(...next)} label={label} />
    case 'boolean':
      return <Select style={whole} value={values[0] === 'false' ? 'false' : 'true'} options={(['true', 'false'] as const).map((value) => ({ value, label: t(value) }))} onChange={(next: string) => set(next)} aria-label={label} autoFocus />
    default:
      return <Input value={typeof values[0] === 'string' ? values[0] : ''} maxLength={200} onChange={(event) => set(event.target.value)} aria-label={label} autoFocus />
  }
}

const numberOf = (value: Operand | undefined): number | null => (typeof value === 'string' && value !== '' ? Number(value) : null)
const textOf = (value: number | null): string => (value === null ? '' : `${value}`)

/** A day: a certain one, today, or so many days before or after today. */
function DayEditor({ value, onChange, label }: { value: Operand | undefined; onChange: (value: Operand) => void; label: string }) {
  const { t } = useTranslation('filters')
  const { today } = useReading()
  const count = isCall(value, 'daysAgo') ? Number(value.of) : null
  const mode = count !== null ? (count < 0 ? 'ahead' : 'ago') : isCall(value) ? 'today' : 'day'
  const choose: Record<typeof mode, () => void> = {
    day: () => onChange(today),
    today: () => onChange({ call: 'today' }),
    ago: () => onChange({ call: 'daysAgo', of: '7' }),
    ahead: () => onChange({ call: 'daysAgo', of: '-7' }),
  }
  return (
    <Space orientation="vertical" style={whole} size={8}>
      <Select style={whole} value={mode} options={(['day', 'today', 'ago', 'ahead'] as const).map((m) => ({ value: m, label: t(`day.${m}`) }))} onChange={(next: typeof mode) => choose[next]()} aria-label={t('day.which')} autoFocus />
      {mode === 'day' && <DatePicker style={whole} value={isDay(value) ? dayjs(value) : null} onChange={(next) => onChange(next ? next.format('YYYY-MM-DD') : '')} aria-label={label} />}
      {count !== null && <InputNumber style={whole} min={0} max={3_650} precision={0} value={Math.abs(count)} onChange={(n) => onChange({ call: 'daysAgo', of: `${mode === 'ahead' ? -(n ?? 0) : (n ?? 0)}` })} suffix={t('days')} aria-label={label} />}
    </Space>
  )
}
