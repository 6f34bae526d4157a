import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { Link } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { titleOf, valueOf } from '../definitions'
import { kindOf, type Reading } from '../fields'
import type { RecordData } from '../types'
import { type Column, holderOf } from './columns'
import styles from './list.module.css'

interface Props {
  object: ObjectDefinition
  label: string
  columns: readonly Column[]
  rows: readonly RecordData[]
  pending: boolean
  outdated: boolean
  more: boolean
  onMore: () => void
  empty: ReactNode
}

const height = 72
const facts = 3

/** The list on a phone: the title and what of its columns has a value, one card each; a tap opens the page. */
export function ListCards({ object, label, columns, rows, pending, outdated, more, onMore, empty }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const { language, timeZone, today } = useReading()
  const count = pending ? 10 : rows.length + (more ? 4 : 0)
  // eslint-disable-next-line react-hooks/incompatible-library -- cards are memoised by hand
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 8, useFlushSync: false })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const fetchMore = useEffectEvent(onMore)
  useEffect(() => {
    if (more && last > rows.length - 40) fetchMore()
  }, [more, last, rows.length])
  return (
    <div ref={scroller} className={styles.cards} data-scroller>
      <ul aria-label={label} aria-busy={pending || outdated} className={styles.cardList} data-outdated={outdated || undefined} style={{ height: count * height }}>
        {shown.map(({ index, start }) => {
          const record = pending ? undefined : rows[index]
          return (
            <li key={record?.id ?? `bone-${index}`} className={styles.card} style={{ top: start, height }}>
              {record ? <Card object={object} record={record} columns={columns} language={language} timeZone={timeZone} today={today} /> : <div className={styles.cardBone} />}
            </li>
          )
        })}
      </ul>
      {empty}
    </div>
  )
}

interface CardProps extends Pick<Reading, 'language' | 'timeZone' | 'today'> {
  object: ObjectDefinition
  record: RecordData
  columns: readonly Column[]
}

const Card = memo(function Card({ object, record, columns, language, timeZone, today }: CardProps) {
  const reading: Reading = { language, timeZone, today, say: (label) => label[language] }
  const shown = columns
    .slice(1)
    .flatMap((column) => {
      const holder = holderOf(record, column)
      const value = holder && valueOf(holder, column.field)
      const text = holder ? kindOf(column.field).text(value, column.field, holder, reading) : ''
      return holder && text ? [{ column, holder, value, text }] : []
    })
    .slice(0, facts)
  return (
    <Link to={`/${object.path}/${record.id}`} className={styles.cardLink}>
      <span className={styles.cardTitle}>{titleOf(record, object)}</span>
      <span className={styles.cardFacts}>
        {shown.map(({ column, holder, value, text }) => {
          const { Display, filter } = kindOf(column.field)
          return (
            <span key={column.path} className={styles.cardFact} data-whole={column.end || filter === 'choice' || undefined}>
              <span className="visually-hidden">{column.label}</span>
              {filter === 'choice' || column.end ? <Display field={column.field} value={value} record={holder} place="list" /> : text}
            </span>
          )
        })}
      </span>
    </Link>
  )
})
