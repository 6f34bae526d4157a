import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import styles from '../fields.module.css'
import type { DisplayProps, FieldKind } from '../kind'
import { Nothing } from '../Line'
import { NumberEditor } from '../NumberEditor'

/** Years are numbers without thousands. */
const isYear = (name: string): boolean => name.endsWith('Year')

function IntegerDisplay({ value, field }: DisplayProps) {
  const { language } = useReading()
  if (typeof value !== 'number') return typeof value === 'string' ? <>{value}</> : <Nothing />
  return <span className={styles.number}>{isYear(field.name) ? value : formatNumber(value, language, 0)}</span>
}

export const integer: FieldKind = {
  Display: IntegerDisplay,
  Editor: (props) => <NumberEditor {...props} precision={0} />,
  filter: 'number',
  align: 'end',
  width: 110,
  text: (value, field, _, { language }) => (typeof value !== 'number' ? '' : isYear(field.name) ? `${value}` : formatNumber(value, language, 0)),
}
