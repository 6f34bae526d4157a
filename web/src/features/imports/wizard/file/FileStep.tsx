import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import type { Import, Preview } from '../calls'
import { useDraft } from '../mapping/useDraft'
import { DateQuestions } from './DateQuestions'
import styles from './file.module.css'
import { FirstRows } from './FirstRows'
import { ReadingControls } from './ReadingControls'

/** What the file holds and how it is read, with its first rows as proof. */
export function FileStep({ file, preview }: { file: Import; preview: Preview }) {
  const { t } = useTranslation('imports')
  const { language } = useReading()
  const editing = useDraft(preview)
  const n = (count: number) => formatNumber(count, language)
  return (
    <div className={styles.step}>
      <div className={styles.facts}>
        <h2>{file.fileName}</h2>
        <p>{t('file.size', { rows: t('rows', { count: preview.total, shown: n(preview.total) }), columns: t('columns', { count: preview.columns.length, shown: n(preview.columns.length) }) })}</p>
      </div>
      {preview.recognised && <Alert type="info" showIcon title={t('file.recognised', { system: preview.recognised.label })} />}
      {preview.notes.map((note) => (
        <Alert key={note.code} type="info" showIcon title={note.message} />
      ))}
      {preview.problemRows > 0 && <Alert type="warning" showIcon title={t('file.problemRows', { count: preview.problemRows, shown: n(preview.problemRows) })} description={t('file.problemRowsWhy')} />}
      <ReadingControls file={file} preview={preview} />
      <DateQuestions preview={preview} editing={editing} />
      <FirstRows preview={preview} />
    </div>
  )
}
