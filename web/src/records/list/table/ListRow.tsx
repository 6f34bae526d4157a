import { memo, type ReactNode } from 'react'
import type { ObjectDefinition } from '@/lib/api/types'
import type { RecordData } from '../../types'
import type { Column } from '../columns'
import { Cell } from './Cell'
import styles from './table.module.css'

interface Props {
  object: ObjectDefinition
  record: RecordData
  columns: readonly Column[]
  index: number
  top: number
  selected: boolean
  /** Whether it stands in the panel beside the list. */
  open: boolean
  /** The column at which the keyboard stands, −1 in every other row. */
  at: number
  /** What stands in that column's cell in place of the value, or beside it. */
  children?: ReactNode
  selectLabel: string
  panelLabel: string
}

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`

/** One record. It takes no handlers: the table hears clicks and keys for all its rows, so that rows stay as they are while others change. */
export const ListRow = memo(function ListRow({ object, record, columns, index, top, selected, open, at, children, selectLabel, panelLabel }: Props) {
  return (
    <div role="row" className={styles.row} style={{ top }} data-row={index} data-open={open || undefined} data-at={at >= 0 || undefined} aria-rowindex={index + 2} aria-selected={selected}>
      <div role="gridcell" className={styles.check} aria-colindex={1}>
        <label className={styles.checkTarget}>
          <input type="checkbox" data-check tabIndex={-1} checked={selected} readOnly aria-label={selectLabel} />
        </label>
      </div>
      {columns.map((column, i) => (
        <Cell key={column.path} object={object} record={record} column={column} index={i} id={cellId(index, i)} at={at === i} panelLabel={panelLabel}>
          {at === i ? children : null}
        </Cell>
      ))}
    </div>
  )
})
