import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { control } from '../control'
import { labelOf, OptionLabel, optionOf } from '../choice'
import styles from '../fields.module.css'
import type { DisplayProps, EditorProps, FieldKind } from '../kind'
import { Line, Nothing } from '../Line'

const list = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])

function MultiChoiceDisplay({ field, value, place }: DisplayProps) {
  const reading = useReading()
  const values = list(value)
  if (values.length === 0) return <Nothing />
  if (place === 'list') return <Line text={values.map((v) => labelOf(field, v, reading)).join(', ')} />
  return (
    <span className={styles.options}>
      {values.map((v) => (
        <OptionLabel key={v} option={optionOf(field, v)} label={labelOf(field, v, reading)} />
      ))}
    </span>
  )
}

function MultiChoiceEditor(props: EditorProps) {
  const { field, value, onChange, open } = props
  const { say } = useReading()
  const { t } = useTranslation('fields')
  const values = list(value)
  return (
    <Select
      {...control(props)}
      style={{ width: '100%' }}
      mode={field.open ? 'tags' : 'multiple'}
      value={values}
      options={(field.options ?? []).filter((o) => !o.retired || values.includes(o.value)).map((o) => ({ value: o.value, label: say(o.label) }))}
      onChange={(next: string[]) => onChange(next.length ? next : null)}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      placeholder={t('choose')}
      defaultOpen={open ?? false}
    />
  )
}

export const multiChoice: FieldKind = {
  Display: MultiChoiceDisplay,
  Editor: MultiChoiceEditor,
  filter: 'multiChoice',
  align: 'start',
  width: 180,
  text: (value, field, _, reading) => list(value).map((v) => labelOf(field, v, reading)).join(', '),
}
