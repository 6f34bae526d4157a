import type { FieldDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { colourOf } from '../colours'
import styles from '../fields.module.css'
import type { DisplayProps, FieldKind, Reading } from '../kind'
import { later } from '../later'
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

export const choice: FieldKind = {
  Display: ChoiceDisplay,
  Editor: later('choice'),
  decides: true,
  filter: 'choice',
  align: 'start',
  width: 140,
  text: (value, field, _, reading) => labelOf(field, value, reading),
}
