import type { ReactNode } from 'react'
import { usePhone } from '@/lib/useMedia'
import styles from './settings.module.css'

export interface Column<T> {
  key: string
  title: string
  cell: (row: T) => ReactNode
  align?: 'end'
  /** CSS width on a desk; the rest share what is left. */
  width?: string
  /** On a phone the first column is the title of its card and `bare` ones stand without their heading. */
  bare?: boolean
}

interface Props<T> {
  /** What the table holds, for those who listen. */
  label: string
  columns: Column<T>[]
  rows: readonly T[]
  rowKey: (row: T) => string
  /** Quiet rows: retired, inactive. */
  faded?: (row: T) => boolean
  /** What stands there without rows. */
  empty?: ReactNode
}

/** A plain table of settings; on a phone each row is a card, with the first column as its title. */
export function Table<T>({ label, columns, rows, rowKey, faded, empty }: Props<T>) {
  const phone = usePhone()
  if (!rows.length) return <div className={styles.none}>{empty}</div>
  const [first, ...others] = columns
  if (phone) {
    return (
      <ul className={styles.cards} aria-label={label}>
        {rows.map((row) => (
          <li key={rowKey(row)} className={styles.card} data-faded={faded?.(row) ?? false}>
            <div className={styles.cardTitle}>{first?.cell(row)}</div>
            <dl className={styles.facts}>
              {others.map((column) => (
                <div key={column.key} data-bare={column.bare ?? false}>
                  <dt className={column.bare ? 'visually-hidden' : undefined}>{column.title}</dt>
                  <dd>{column.cell(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align} style={column.width ? { width: column.width } : undefined}>
              {column.bare ? <span className="visually-hidden">{column.title}</span> : column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-faded={faded?.(row) ?? false}>
            {columns.map((column) => (
              <td key={column.key} data-align={column.align}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
