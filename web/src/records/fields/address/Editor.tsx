import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from '../fields.module.css'
import type { EditorProps } from '../kind'
import { asAddress, parts } from './parts'

export function AddressEditor({ value, onChange, id, autoFocus, disabled, invalid, describedBy }: EditorProps) {
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
