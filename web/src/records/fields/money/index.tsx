import { formatMoney, formatMoneyShort } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import styles from '../fields.module.css'
import type { DisplayProps, FieldKind } from '../kind'
import { Nothing } from '../Line'
import { currencyOf } from './currencyOf'
import { MoneyEditor } from './Editor'

/** Short in lists, exact on hover and on the page. */
function MoneyDisplay({ value, record, place }: DisplayProps) {
  const { language } = useReading()
  if (typeof value !== 'number') return <Nothing />
  const exact = formatMoney(value, currencyOf(record), language)
  return (
    <span className={styles.number} title={exact}>
      {place === 'list' ? formatMoneyShort(value, currencyOf(record), language) : exact}
    </span>
  )
}

export const money: FieldKind = {
  Display: MoneyDisplay,
  Editor: MoneyEditor,
  filter: 'number',
  align: 'end',
  width: 120,
  text: (value, _, record, { language }) => (typeof value === 'number' ? formatMoney(value, currencyOf(record), language) : ''),
}
