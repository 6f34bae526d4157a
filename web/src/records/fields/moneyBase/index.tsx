import { formatMoney, formatMoneyShort } from '@/lib/format/numbers'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import styles from '../fields.module.css'
import type { DisplayProps, FieldKind } from '../kind'
import { Nothing } from '../Line'
import { money } from '../money'

function MoneyBaseDisplay({ value, place }: DisplayProps) {
  const { language } = useReading()
  const currency = useMe().company.currency
  if (typeof value !== 'number') return <Nothing />
  const exact = formatMoney(value, currency, language)
  return (
    <span className={styles.number} title={exact}>
      {place === 'list' ? formatMoneyShort(value, currency, language) : exact}
    </span>
  )
}

export const moneyBase: FieldKind = {
  ...money,
  Display: MoneyBaseDisplay,
  Editor: null,
  text: (value, _, __, { language }) => (typeof value === 'number' ? formatMoney(value, null, language) : ''),
}
