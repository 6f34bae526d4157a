import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format/numbers'
import { useMedia } from '@/lib/useMedia'
import { useReading } from '@/lib/useReading'
import { messageOf } from '@/ui/messageOf'
import type { Preview } from '../calls'
import { DateQuestions } from '../file/DateQuestions'
import { columnOf } from '../mapping/mapping'
import { useDraft } from '../mapping/useDraft'
import { useColumns } from './useColumns'
import { ColumnRow } from './ColumnRow'
import { Defaults } from './Defaults'
import { Duplicates } from './Duplicates'
import { FieldPanel } from './FieldPanel'
import styles from './fields.module.css'
import { SavedMappings } from './SavedMappings'

type Shown = 'all' | 'open' | 'ignored'

/** Which column goes to which field, and what is done on the way. */
export function FieldsStep({ preview, before }: { preview: Preview; before: readonly string[] }) {
  const { t } = useTranslation('imports')
  const { language } = useReading()
  const wide = useMedia('(min-width: 1100px)')
  const editing = useDraft(preview)
  const { columns, fields, count } = useColumns(preview, editing)
  const [shown, setShown] = useState<Shown>('all')
  const elsewhere = editing.errors.filter((error) => !columns.some(({ errors }) => errors.includes(error)) && !/^(match|mapping\.defaults)/.test(error.field ?? ''))
  const listed = columns.filter(({ state }) => shown === 'all' || state === shown)
  const n = (value: number) => formatNumber(value, language)
  if (!fields.object) return <Alert type="warning" showIcon title={t('file.objectOpen')} />
  return (
    <div className={styles.step}>
      <SavedMappings preview={preview} editing={editing} object={fields.object} />
      {Boolean(editing.failure) && <Alert type="error" showIcon title={messageOf(editing.failure)} />}
      {elsewhere.length > 0 && <Alert type="error" showIcon title={elsewhere.map((e) => e.message).join(' ')} />}
      <DateQuestions preview={preview} editing={editing} />
      <div className={styles.split}>
        <section className={styles.columns} aria-labelledby="columns-title">
          <div className={styles.columnsHead}>
            <h2 id="columns-title">{t('fields.title')}</h2>
            <Segmented<Shown>
              aria-label={t('fields.show')}
              value={shown}
              onChange={setShown}
              options={(['all', 'open', 'ignored'] as const).map((value) => ({ value, label: t(`fields.shown.${value}`, { count: value === 'all' ? columns.length : count[value], shown: n(value === 'all' ? columns.length : count[value]) }) }))}
            />
          </div>
          <ul className={styles.list}>
            {listed.map(({ column, state, errors, lookup }) => (
              <ColumnRow key={column.name} column={column} said={columnOf(editing.mapping, column.name)} state={state} errors={errors} lookup={lookup} fields={fields} preview={preview} before={before} editing={editing} />
            ))}
          </ul>
          {listed.length === 0 && <p className={styles.none}>{t(shown === 'open' ? 'fields.noneOpen' : 'fields.noneIgnored')}</p>}
        </section>
        {wide && <FieldPanel fields={fields} editing={editing} />}
      </div>
      <Duplicates fields={fields} editing={editing} />
      <Defaults fields={fields} editing={editing} />
    </div>
  )
}
