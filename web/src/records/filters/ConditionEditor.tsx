import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition } from '@/lib/api/types'
import { kindOf } from '../fields'
import styles from './filters.module.css'
import { type Form, formOf, formsOf, isWhole, turned } from './forms'
import type { Condition } from './model'
import { OperandEditor } from './OperandEditor'

interface Props {
  label: string
  field: FieldDefinition
  condition: Condition
  onApply: (condition: Condition) => void
  onRemove?: (() => void) | undefined
}

/** One condition: how it is asked, and with what. */
export function ConditionEditor({ label, field, condition, onApply, onRemove }: Props) {
  const { t } = useTranslation(['filters', 'common'])
  const [draft, setDraft] = useState(condition)
  const form = formOf(draft)
  const kind = kindOf(field).filter
  const dated = kind === 'date' || kind === 'dateTime'
  const nameOf = (f: Form): string => {
    if (f === 'lastDays' || f === 'nextDays') return t(`form.${f}`)
    if (dated && (f === 'gt' || f === 'ge' || f === 'lt' || f === 'le')) return t(`dated.${f}`)
    if (dated && f === 'is') return t('form.on')
    return f === 'between' || f === 'days' || f === 'period' ? t(`form.${f}`) : t(`operator.${f}`)
  }
  const offered = formsOf(field)
  const apply = () => isWhole(draft) && onApply(draft)
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <div className={styles.editorField}>{label}</div>
      <Select
        value={form}
        options={(offered.includes(form) ? offered : [form, ...offered]).map((f) => ({ value: f, label: nameOf(f) }))}
        onChange={(next: Form) => setDraft(turned(draft, field, next))}
        aria-label={t('how')}
      />
      <OperandEditor key={form} field={field} condition={draft} onChange={setDraft} />
      <div className={styles.editorActions}>
        {onRemove && (
          <Button type="text" onClick={onRemove}>
            {t('remove')}
          </Button>
        )}
        <Button type="primary" htmlType="submit" disabled={!isWhole(draft)}>
          {t('common:apply')}
        </Button>
      </div>
    </form>
  )
}
