import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import styles from '../fields.module.css'
import type { DisplayProps, FieldKind } from '../kind'
import { later } from '../later'
import { Nothing } from '../Line'

function DecimalDisplay({ value }: DisplayProps) {
  const { language } = useReading()
  return typeof value === 'number' ? <span className={styles.number}>{formatNumber(value, language)}</span> : <Nothing />
}

export const decimal: FieldKind = {
  Display: DecimalDisplay,
  Editor: later('decimal'),
  filter: 'number',
  align: 'end',
  width: 120,
  text: (value, _, __, { language }) => (typeof value === 'number' ? formatNumber(value, language) : ''),
}
