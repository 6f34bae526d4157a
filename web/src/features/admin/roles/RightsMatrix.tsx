import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import type { Rights } from '@/lib/roles'
import { usePhone } from '@/lib/useMedia'
import { useReading } from '@/lib/useReading'
import { FieldRights } from './FieldRights'
import { FieldsToggle } from './FieldsToggle'
import { RightControl } from './RightControl'
import { columns, fieldsOnly, nothing } from './rights'
import styles from './roles.module.css'

interface Props {
  objects: readonly ObjectDefinition[]
  rights: Readonly<Record<string, Rights>>
  errorOf: (object: string) => string | undefined
  /** Null where the rights are only looked at. */
  onChange: ((object: string, next: Rights) => void) | null
}

/** Objects down, rights across; on a phone one card for each object. */
export function RightsMatrix({ objects, rights, errorOf, onChange }: Props) {
  const { t } = useTranslation('adminRoles')
  const { say } = useReading()
  const phone = usePhone()
  const [open, setOpen] = useState<string | null>(null)
  const toggle = (name: string) => setOpen(open === name ? null : name)
  // Those with rights of their own first; of the rest only fields are decided.
  const ordered = [...objects.filter((o) => !fieldsOnly(o)), ...objects.filter(fieldsOnly)]
  const parts = (object: ObjectDefinition) => {
    const own = rights[object.name] ?? nothing
    const change = onChange && ((next: Rights) => onChange(object.name, next))
    const error = errorOf(object.name)
    return {
      control: (right: (typeof columns)[number]) => <RightControl object={object} right={right} rights={own} onChange={change} />,
      toggle: <FieldsToggle object={object} rights={own} open={open === object.name} onToggle={() => toggle(object.name)} />,
      fields: open === object.name && <FieldRights object={object} rights={own} onChange={change} />,
      error: error && <div className={styles.wrong} role="alert">{error}</div>,
    }
  }

  if (phone) {
    return (
      <ul className={styles.cards}>
        {ordered.map((object) => {
          const part = parts(object)
          return (
            <li key={object.name} className={styles.card}>
              <h3 className={styles.object}>{say(object.plural)}</h3>
              {fieldsOnly(object) ? (
                <p className={styles.everybody}>{t('everybodyReads')}</p>
              ) : (
                <dl className={styles.pairs}>
                  {columns.map((right) => (
                    <div key={right}>
                      <dt>{t(`right.${right}`)}</dt>
                      <dd>{part.control(right)}</dd>
                    </div>
                  ))}
                </dl>
              )}
              {part.toggle}
              {part.fields}
              {part.error}
            </li>
          )
        })}
      </ul>
    )
  }
  return (
    <table className={styles.matrix}>
      <thead>
        <tr>
          <th scope="col">{t('object')}</th>
          {columns.map((right) => (
            <th key={right} scope="col">
              {t(`right.${right}`)}
            </th>
          ))}
          <th scope="col">{t('fields')}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((object) => {
          const part = parts(object)
          return (
            <Fragment key={object.name}>
              <tr>
                <th scope="row">{say(object.plural)}</th>
                {fieldsOnly(object) ? (
                  <td colSpan={columns.length} className={styles.everybody}>
                    {t('everybodyReads')}
                  </td>
                ) : (
                  columns.map((right) => <td key={right}>{part.control(right)}</td>)
                )}
                <td>{part.toggle}</td>
              </tr>
              {(part.fields || part.error) && (
                <tr>
                  <td colSpan={columns.length + 2} className={styles.within}>
                    {part.error}
                    {part.fields}
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}
