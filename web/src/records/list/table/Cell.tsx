import { memo, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import { titleOf, valueOf } from '../../definitions'
import { kindOf } from '../../fields'
import type { RecordData } from '../../types'
import { type Column, holderOf } from '../columns'
import { lefts } from './lefts'
import styles from './table.module.css'

interface Props {
  object: ObjectDefinition
  record: RecordData
  column: Column
  index: number
  id: string
  at: boolean
  children: ReactNode
  panelLabel: string
}

export const Cell = memo(function Cell({ object, record, column, index, id, at, children, panelLabel }: Props) {
  return (
    <div
      role="gridcell"
      id={id}
      className={styles.cell}
      data-column={index}
      data-at={at || undefined}
      data-end={column.end || undefined}
      data-frozen={column.frozen || undefined}
      style={column.frozen ? lefts[index] : undefined}
      aria-colindex={index + 2}
    >
      <div className={styles.value}>{column.path === object.title ? <Title object={object} record={record} panelLabel={panelLabel} /> : <Value record={record} column={column} />}</div>
      {children}
    </div>
  )
})

const Title = ({ object, record, panelLabel }: Pick<Props, 'object' | 'record' | 'panelLabel'>) => {
  const title = titleOf(record, object)
  return (
    <>
      <Link to={`/${object.path}/${record.id}`} className={styles.title} title={title} tabIndex={-1}>
        {title}
      </Link>
      <button type="button" className={styles.beside} data-panel tabIndex={-1} aria-label={panelLabel} title={panelLabel}>
        <svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
          <rect x="1.7" y="2.7" width="12.6" height="10.6" rx="1.6" />
          <path d="M9.7 2.7v10.6" />
        </svg>
      </button>
    </>
  )
}

const Value = ({ record, column }: { record: RecordData; column: Column }) => {
  const { Display } = kindOf(column.field)
  const holder = holderOf(record, column)
  return holder ? <Display field={column.field} value={valueOf(holder, column.field)} record={holder} place="list" /> : <span className={styles.nothing}>—</span>
}
