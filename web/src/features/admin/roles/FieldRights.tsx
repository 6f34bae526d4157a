import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import type { Rights } from '@/lib/roles'
import { usePhone } from '@/lib/useMedia'
import { useReading } from '@/lib/useReading'
import { pathOf } from '@/records/definitions'
import { accessesOf, type FieldAccess, withField } from './rights'
import styles from './roles.module.css'

interface Props {
  object: ObjectDefinition
  rights: Rights
  onChange: ((next: Rights) => void) | null
}

/** The fields of an object that a role may know in full, in part, or not at all. */
export function FieldRights({ object, rights, onChange }: Props) {
  const { t } = useTranslation('adminRoles')
  const { say } = useReading()
  const phone = usePhone()
  const fields = object.fields.filter((field) => accessesOf(object, field).length > 1)
  return (
    <div className={styles.fieldRights}>
      <p className={styles.hint}>{t('fieldsText')}</p>
      <ul className={styles.fields}>
        {fields.map((field) => {
          const path = pathOf(field)
          const access = (rights.fields[path] ?? 'full') as FieldAccess
          return (
            <li key={path} data-restricted={access !== 'full'}>
              <span>{say(field.label)}</span>
              {onChange ? (
                <Select
                  size={phone ? 'middle' : 'small'}
                  variant="filled"
                  className={styles.access ?? ''}
                  aria-label={t('accessTo', { field: say(field.label) })}
                  value={access}
                  options={accessesOf(object, field).map((value) => ({ value, label: t(`access.${value}`) }))}
                  onChange={(next: FieldAccess) => onChange(withField(rights, path, next))}
                />
              ) : (
                <span>{t(`access.${access}`)}</span>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
