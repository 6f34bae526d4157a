import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { FormField } from '@/ui/editing/FormField'
import type { Column } from '../calls'
import type { ColumnDoc, Missing } from '../mapping/mapping'
import type { Editing } from '../mapping/useDraft'
import styles from './fields.module.css'

interface Props {
  column: Column
  said: ColumnDoc
  label: string
  mayCreate: boolean
  editing: Editing
}

/** What becomes of a row whose value is found nowhere. */
export function MissingSelect({ column, said, label, mayCreate, editing }: Props) {
  const { t } = useTranslation('imports')
  const offered = (['error', 'create', 'empty', 'skip'] as const).filter((value) => value !== 'create' || mayCreate)
  return (
    <FormField label={label}>
      {(control) => (
        <Select<Missing>
          {...control}
          className={styles.medium ?? ''}
          value={said.missing ?? 'error'}
          options={offered.map((value) => ({ value, label: t(`missing.${value}`) }))}
          onChange={(missing) => editing.edit({ type: 'part', column: column.name, part: { missing } })}
        />
      )}
    </FormField>
  )
}
