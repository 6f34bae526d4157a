import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition } from '@/lib/api/types'
import { FormField } from '@/ui/editing/FormField'
import type { Column, DateOrder, LookupCount } from '../calls'
import type { ColumnDoc } from '../mapping/mapping'
import type { Editing } from '../mapping/useDraft'
import styles from './fields.module.css'
import { LookupPart } from './LookupPart'
import { MissingSelect } from './MissingSelect'
import { OptionValues } from './OptionValues'
import { ScalePart } from './ScalePart'

const numbers = ['integer', 'decimal', 'money', 'percent']
const orders: readonly DateOrder[] = ['ymd', 'mdy', 'dmy', 'ydm']
const isDated = (field: FieldDefinition) => field.type === 'date' || field.type === 'dateTime'

/** Whether more can be said of a column that goes to this field. */
export const hasDetails = (field: FieldDefinition, column: Column): boolean =>
  field.type === 'reference' || Boolean(field.options) || numbers.includes(field.type) || (isDated(field) && column.filled > 0)

interface Props {
  column: Column
  said: ColumnDoc
  field: FieldDefinition
  lookup: LookupCount | undefined
  before: readonly string[]
  editing: Editing
}

/** What is done with the values of a column on their way into its field. */
export function ColumnDetails({ column, said, field, lookup, before, editing }: Props) {
  const { t } = useTranslation('imports')
  if (field.type === 'reference') return <LookupPart column={column} said={said} field={field} lookup={lookup} before={before} editing={editing} />
  if (field.options) {
    return (
      <>
        <OptionValues column={column} said={said} field={field} editing={editing} />
        <MissingSelect column={column} said={said} label={t('missing.option')} mayCreate={field.open === true} editing={editing} />
      </>
    )
  }
  if (isDated(field)) {
    return (
      <FormField label={t('dates.order')} help={t('dates.orderHelp')}>
        {(control) => (
          <Select
            {...control}
            className={styles.short ?? ''}
            value={said.order ?? column.order}
            placeholder={t('dates.choose')}
            options={orders.map((value) => ({ value, label: t(`dates.${value}`) }))}
            onChange={(order: DateOrder) => editing.edit({ type: 'part', column: column.name, part: { order } })}
          />
        )}
      </FormField>
    )
  }
  return <ScalePart column={column} said={said} editing={editing} />
}
