import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { control } from '../control'
import { colourOf } from '../colours'
import styles from '../fields.module.css'
import type { DisplayProps, EditorProps, FieldKind, Reading } from '../kind'
import { Nothing } from '../Line'

export type ChoiceOption = NonNullable<FieldDefinition['options']>[number]

/** The option of a value; an open choice may hold a value that is no option any more, or not yet. */
export const optionOf = (field: FieldDefinition, value: unknown): ChoiceOption | undefined => field.options?.find((o) => o.value === value)

export const labelOf = (field: FieldDefinition, value: unknown, { say }: Pick<Reading, 'say'>): string => {
  const option = optionOf(field, value)
  return option ? say(option.label) : typeof value === 'string' ? value : ''
}

/** An option as people see it: a dot of its colour and its label, so that colour never speaks alone. */
export function OptionLabel({ option, label }: { option: ChoiceOption | undefined; label: string }) {
  return (
    <span className={styles.option} title={label}>
      {option?.colour && <span className={styles.dot} style={{ background: colourOf(option.colour) }} aria-hidden="true" />}
      <span>{label}</span>
    </span>
  )
}

function ChoiceDisplay({ field, value }: DisplayProps) {
  const reading = useReading()
  if (value === null || value === undefined || value === '') return <Nothing />
  return <OptionLabel option={optionOf(field, value)} label={labelOf(field, value, reading)} />
}

/** One of the options; where the choice is open, what is typed and found nowhere can be added. */
function ChoiceEditor(props: EditorProps) {
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

export const choice: FieldKind = {
  Display: ChoiceDisplay,
  Editor: ChoiceEditor,
  decides: true,
  filter: 'choice',
  align: 'start',
  width: 140,
  text: (value, field, _, reading) => labelOf(field, value, reading),
}
