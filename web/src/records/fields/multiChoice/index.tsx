import { useReading } from '@/lib/useReading'
import { labelOf, OptionLabel, optionOf } from '../choice'
import styles from '../fields.module.css'
import type { DisplayProps, FieldKind } from '../kind'
import { later } from '../later'
import { Line, Nothing } from '../Line'
import { listed } from './listed'

function MultiChoiceDisplay({ field, value, place }: DisplayProps) {
  const reading = useReading()
  const values = listed(value)
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

export const multiChoice: FieldKind = {
  Display: MultiChoiceDisplay,
  Editor: later('multiChoice'),
  filter: 'multiChoice',
  align: 'start',
  width: 180,
  text: (value, field, _, reading) => listed(value).map((v) => labelOf(field, v, reading)).join(', '),
}
