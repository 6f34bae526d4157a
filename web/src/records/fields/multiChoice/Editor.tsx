import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { control } from '../control'
import type { EditorProps } from '../kind'
import { listed } from './listed'

export function MultiChoiceEditor(props: EditorProps) {
  const { field, value, onChange, open } = props
  const { say } = useReading()
  const { t } = useTranslation('fields')
  const values = listed(value)
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
