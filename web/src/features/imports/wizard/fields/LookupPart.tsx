import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { pathOf, useObject } from '@/records/definitions'
import { FormField } from '@/ui/editing/FormField'
import type { Column, LookupCount, ValueCount } from '../calls'
import type { ColumnDoc } from '../mapping/mapping'
import type { Editing } from '../mapping/useDraft'
import { meaningOf } from './columnState'
import styles from './fields.module.css'
import { MissingSelect } from './MissingSelect'
import { RecordText } from './RecordText'
import { shownValues } from './shownValues'
import { ValueList } from './ValueList'

const byText = ['text', 'email', 'phone']

interface Props {
  column: Column
  said: ColumnDoc
  field: FieldDefinition
  lookup: LookupCount | undefined
  before: readonly string[]
  editing: Editing
}

/** How the records are found that a column names, how many are, and what becomes of the rest. */
export function LookupPart({ column, said, field, lookup, before, editing }: Props) {
  const { t } = useTranslation('imports')
  const { language, say } = useReading()
  const other = useObject(field.reference)
  if (!other) return null
  const by = said.lookup ?? other.title
  const n = (count: number) => formatNumber(count, language)
  const mapped: ValueCount[] = Object.keys(said.values ?? {}).map((value) => ({ value, count: column.values?.find((v) => v.value === value)?.count ?? 0 }))
  const missing = lookup?.values ?? column.values ?? []
  const rows = [...missing.filter(({ value }) => meaningOf(said, value) === undefined), ...mapped]
  return (
    <>
      {lookup && (
        <ul className={styles.found}>
          {(lookup.found > 0 || lookup.missing === 0) && <li data-kind="good">{t('lookup.found', { count: lookup.found, shown: n(lookup.found) })}</li>}
          {lookup.inFiles > 0 && <li data-kind="good">{t('lookup.inFiles', { count: lookup.inFiles, shown: n(lookup.inFiles) })}</li>}
          {lookup.several > 0 && <li data-kind="warning">{t('lookup.several', { count: lookup.several, shown: n(lookup.several) })}</li>}
          {lookup.missing > 0 && <li data-kind="warning">{t('lookup.missing', { count: lookup.missing, shown: n(lookup.missing) })}</li>}
          {!lookup.complete && <li>{t('lookup.part')}</li>}
        </ul>
      )}
      <div className={styles.two}>
        <FormField label={t('lookup.by', { what: say(other.label) })}>
          {(control) => (
            <Select
              {...control}
              className={styles.medium ?? ''}
              value={by}
              options={other.fields.filter((f) => pathOf(f) === other.title || byText.includes(f.type)).map((f) => ({ value: pathOf(f), label: say(f.label) }))}
              onChange={(next: string) => editing.edit({ type: 'part', column: column.name, part: { lookup: next } })}
            />
          )}
        </FormField>
        <MissingSelect column={column} said={said} label={t('missing.record', { what: say(other.label) })} mayCreate={other.may.create} editing={editing} />
      </div>
      {(rows.length > 0 || !lookup) && (
        <ValueList
          title={lookup ? t('lookup.missingTitle') : t('values.title')}
          rows={rows}
          complete={missing.length < shownValues}
          none={t('values.tooMany')}
          control={(text) => <RecordText key={by} object={other} by={by} text={text} meaning={meaningOf(said, text)} before={before} onChange={(meaning) => editing.edit({ type: 'value', column: column.name, text, meaning })} />}
        />
      )}
    </>
  )
}
