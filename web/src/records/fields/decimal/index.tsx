import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import styles from '../fields.module.css'
import type { DisplayProps, FieldKind } from '../kind'
import { Nothing } from '../Line'
import { NumberEditor } from '../NumberEditor'

function DecimalDisplay({ value }: DisplayProps) {
  const { language } = useReading()
  return typeof value === 'number' ? <span className={styles.number}>{formatNumber(value, language)}</span> : <Nothing />
}

export const decimal: FieldKind = {
  Display: DecimalDisplay,
  Editor: NumberEditor,
  filter: 'number',
  align: 'end',
  width: 120,
  text: (value, _, __, { language }) => (typeof value === 'number' ? formatNumber(value, language) : ''),
}
