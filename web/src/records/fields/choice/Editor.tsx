import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { OptionLabel } from '.'
import { control } from '../control'
import type { EditorProps } from '../kind'

/** One of the options; where the choice is open, what is typed and found nowhere can be added. */
export function ChoiceEditor(props: EditorProps) {
  const { field, value, onChange, open } = props
  const { say } = useReading()
  const { t } = useTranslation('fields')
  // An open choice is a list of tags to Ant Design, which would wait for the next one.
  const [shown, setShown] = useState(open ?? false)
  const offered = (field.options ?? []).filter((o) => !o.retired || o.value === value).map((o) => ({ value: o.value, label: say(o.label), option: o }))
  const known = value === null || value === undefined || offered.some((o) => o.value === value)
  return (
    <Select
      {...control(props)}
      style={{ width: '100%' }}
      {...(field.open ? { mode: 'tags' as const, maxCount: 1, value: value ? [value] : [] } : { value: value ?? undefined })}
      options={known ? offered : [...offered, { value: value as string, label: value as string, option: undefined }]}
      open={shown}
      onOpenChange={setShown}
      onChange={(next: unknown) => {
        setShown(false)
        onChange(Array.isArray(next) ? ((next as unknown[]).at(-1) ?? null) : (next ?? null))
      }}
      optionRender={({ data }) => <OptionLabel option={data.option} label={data.label} />}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!field.required}
      placeholder={t('choose')}
    />
  )
}
