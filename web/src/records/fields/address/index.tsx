import { useTranslation } from 'react-i18next'
import type { DisplayProps, FieldKind, Reading } from '../kind'
import { Line, Nothing } from '../Line'
import styles from '../fields.module.css'
import { asAddress } from './parts'
import { AddressEditor } from './Editor'

/** Large to small in Chinese, small to large in English, as each is written. */
function inOneLine(value: unknown, language: Reading['language']): string {
  const { country, province, city, district, street, postalCode } = asAddress(value)
  const present = (texts: (string | null | undefined)[]) => texts.filter((text) => text)
  if (language === 'zh-CN') return present([country, province, city, district, street].filter((part, i, all) => part !== all[i - 1])).join('') + (postalCode ? ` ${postalCode}` : '')
  return present([street, district, city, present([province, postalCode]).join(' '), country]).join(', ')
}

function AddressDisplay({ value, place }: DisplayProps) {
  const { i18n } = useTranslation()
  const line = inOneLine(value, i18n.language as Reading['language'])
  if (!line) return <Nothing />
  return place === 'list' ? <Line text={line} /> : <span className={styles.longText}>{line}</span>
}

export const address: FieldKind = {
  Display: AddressDisplay,
  Editor: AddressEditor,
  filter: 'text',
  align: 'start',
  width: 240,
  text: (value, _, __, { language }) => inOneLine(value, language),
  wide: true,
}
