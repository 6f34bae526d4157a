import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DisplayProps, EditorProps, FieldKind, Reading } from '../kind'
import { Line, Nothing } from '../Line'
import styles from '../fields.module.css'

const parts = ['country', 'province', 'city', 'district', 'street', 'postalCode'] as const

type Address = Partial<Record<(typeof parts)[number], string | null>>

const asAddress = (value: unknown): Address => (typeof value === 'object' && value !== null ? value : {})

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

function AddressEditor({ value, onChange, id, autoFocus, disabled, invalid, describedBy }: EditorProps) {
  const { t } = useTranslation('fields')
  const address = asAddress(value)
  return (
    <div className={styles.week} role="group" aria-describedby={describedBy}>
      {parts.map((part, index) => (
        <Input
          key={part}
          id={index === 0 ? id : undefined}
          value={address[part] ?? ''}
          placeholder={t(`address.${part}`)}
          aria-label={t(`address.${part}`)}
          maxLength={255}
          autoFocus={index === 0 && (autoFocus ?? false)}
          disabled={disabled ?? false}
          onChange={(event) => {
            const next = { ...address, [part]: event.target.value || null }
            onChange(Object.values(next).some(Boolean) ? next : null)
          }}
          {...(invalid ? { status: 'error' as const } : {})}
        />
      ))}
    </div>
  )
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
