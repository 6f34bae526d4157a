import { CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { pathOf } from '@/records/definitions'
import { kindOf } from '@/records/fields'
import { pairsOf } from '../mapping/mapping'
import type { Editing } from '../mapping/useDraft'
import type { Fields } from '../useFields'
import styles from './fields.module.css'

/** What new records get in fields that no column fills, such as the currency of all amounts. */
export function Defaults({ fields, editing }: { fields: Fields; editing: Editing }) {
  const { t } = useTranslation('imports')
  const { say } = useReading()
  const [added, setAdded] = useState<string[]>([])
  const filled = new Set(pairsOf(editing.mapping).map((pair) => pair.field))
  const said = editing.mapping.defaults ?? {}
  const shown = [...new Set([...Object.keys(said), ...added])].filter((path) => !filled.has(path))
  const offered = fields.offered.filter((field) => kindOf(field).Editor !== null && !filled.has(pathOf(field)) && !shown.includes(pathOf(field)))
  const remove = (path: string) => {
    setAdded(added.filter((one) => one !== path))
    if (path in said) editing.edit({ type: 'default', field: path, value: undefined })
  }
  return (
    <section className={styles.block} aria-labelledby="defaults-title">
      <h2 id="defaults-title">{t('defaults.title')}</h2>
      <p className={styles.hint}>{t('defaults.text')}</p>
      {shown.map((path) => {
        const field = fields.at(path)
        return field && <Default key={path} field={field} value={said[path]} error={editing.errors.find((e) => e.field === `mapping.defaults.${path}`)?.message} onChange={(value) => editing.edit({ type: 'default', field: path, value: value ?? undefined })} onRemove={() => remove(path)} />
      })}
      <Select
        className={styles.medium ?? ''}
        aria-label={t('defaults.add')}
        placeholder={t('defaults.add')}
        value={null}
        options={offered.map((field) => ({ value: pathOf(field), label: say(field.label) }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(path: string | null) => path && setAdded([...added, path])}
      />
    </section>
  )
}

interface DefaultProps {
  field: FieldDefinition
  value: unknown
  error: string | undefined
  onChange: (value: unknown) => void
  onRemove: () => void
}

function Default({ field, value, error, onChange, onRemove }: DefaultProps) {
  const { t } = useTranslation('imports')
  const { say } = useReading()
  const [typed, setTyped] = useState(value)
  const { Editor, decides } = kindOf(field)
  if (!Editor) return null
  const name = say(field.label)
  const put = (next: unknown) => {
    setTyped(next)
    if (decides) onChange(next)
  }
  return (
    // What is typed is told once one leaves it; the div itself takes no focus.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.default} onBlur={() => !decides && typed !== value && onChange(typed)}>
      <span className={styles.defaultName}>{name}</span>
      <span className={styles.defaultEditor}>
        <Editor field={field} value={typed} onChange={put} label={t('defaults.valueOf', { field: name })} invalid={error !== undefined} />
        {error && (
          <span className={styles.wrong} role="alert">
            {error}
          </span>
        )}
      </span>
      <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('defaults.remove', { field: name })} onClick={onRemove} />
    </div>
  )
}
