import { memo } from 'react'
import type { Column } from '../columns'
import styles from './table.module.css'

/** A row that is still on its way, of the height it will have. */
export const BoneRow = memo(function BoneRow({ top, columns }: { top: number; columns: readonly Column[] }) {
  return (
    <div className={styles.row} style={{ top }} aria-hidden="true">
      <div className={styles.check} />
      {columns.map((column) => (
        <div key={column.path} className={styles.cell} data-end={column.end || undefined}>
          <div className={styles.bone} />
        </div>
      ))}
    </div>
  )
})
