import { CheckCircleFilled, ExclamationCircleFilled, MinusCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import type { Preview } from '../calls'
import { useColumns } from '../fields/useColumns'
import { questionsOf } from '../file/questions'
import { columnOf } from '../mapping/mapping'
import { useDraft } from '../mapping/useDraft'
import { messageOf } from '@/ui/messageOf'
import styles from '../run/run.module.css'

interface Props {
  preview: Preview
  onGo: () => void
}

/** What is known of a file before it is tried: columns, look-ups, open questions. */
export function Findings({ preview, onGo }: Props) {
  const { t } = useTranslation('imports')
  const { language, say } = useReading()
  const objects = useObjects()
  const editing = useDraft(preview)
  const { columns, fields, count } = useColumns(preview, editing)
  const open = questionsOf(preview, editing.mapping, fields.isDate).some((q) => q.answer === null)
  const ignored = columns.filter((c) => c.state === 'ignored').map((c) => c.column.name)
  // What look-ups miss is told beside, with examples.
  const unsettled = columns.filter((c) => c.state === 'open' && !c.lookup?.missing).map((c) => c.column.name)
  const n = (value: number) => formatNumber(value, language)
  const names = (list: string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(list)
  const problems = [...editing.errors.map((e) => e.message), ...(editing.failure ? [messageOf(editing.failure)] : []), ...(open ? [t('check.dates')] : [])]
  return (
    <ul className={styles.findings}>
      <Finding kind="good">{t('check.mapped', { count: count.sure + count.open, shown: n(count.sure + count.open), of: n(columns.length) })}</Finding>
      {ignored.length > 0 && <Finding kind="quiet">{t('check.ignored', { count: ignored.length, columns: names(ignored.slice(0, 6).map((name) => t('quoted', { name }))), shown: n(ignored.length) })}</Finding>}
      {preview.lookups.map((lookup) => {
        const other = objects.find((o) => o.name === lookup.object)
        const then = t(`missing.${columnOf(editing.mapping, lookup.column)?.missing ?? 'error'}`)
        const said = { column: lookup.column, what: other ? say(other.plural) : lookup.object, found: n(lookup.found + lookup.inFiles), missing: n(lookup.missing) }
        return (
          <Finding key={lookup.column} kind={lookup.missing ? 'open' : 'good'}>
            {lookup.missing ? t('check.lookupMissing', { ...said, then, count: lookup.missing, values: names(lookup.values.slice(0, 3).map((v) => t('quoted', { name: v.value }))) }) : t('check.lookup', said)}
          </Finding>
        )
      })}
      {preview.notes.map((note) => (
        <Finding key={note.code} kind="open">
          {note.message}
        </Finding>
      ))}
      {unsettled.length > 0 && (
        <Finding kind="open">
          {t('check.open', { count: unsettled.length, columns: names(unsettled.slice(0, 6).map((name) => t('quoted', { name }))), shown: n(unsettled.length) })}{' '}
          <Button type="link" size="small" onClick={onGo}>
            {t('check.mend')}
          </Button>
        </Finding>
      )}
      {problems.map((problem) => (
        <Finding key={problem} kind="wrong">
          {problem}{' '}
          <Button type="link" size="small" onClick={onGo}>
            {t('check.mend')}
          </Button>
        </Finding>
      ))}
    </ul>
  )
}

const icons = { good: <CheckCircleFilled aria-hidden />, open: <ExclamationCircleFilled aria-hidden />, wrong: <ExclamationCircleFilled aria-hidden />, quiet: <MinusCircleOutlined aria-hidden /> }

const Finding = ({ kind, children }: { kind: keyof typeof icons; children: ReactNode }) => (
  <li data-kind={kind}>
    {icons[kind]}
    <span>{children}</span>
  </li>
)
