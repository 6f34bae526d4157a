import { formatPercent } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import styles from '../fields.module.css'
import type { DisplayProps, FieldKind } from '../kind'
import { Nothing } from '../Line'
import { NumberEditor } from '../NumberEditor'

function PercentDisplay({ value }: DisplayProps) {
  const { language } = useReading()
  return typeof value === 'number' ? <span className={styles.number}>{formatPercent(value, language)}</span> : <Nothing />
}

export const percent: FieldKind = {
  Display: PercentDisplay,
  Editor: (props) => <NumberEditor {...props} suffix="%" />,
  filter: 'number',
  align: 'end',
  width: 100,
  text: (value, _, __, { language }) => (typeof value === 'number' ? formatPercent(value, language) : ''),
}
