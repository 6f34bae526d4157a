import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { useEffect, useRef } from 'react'
import styles from './board.module.css'
import { Cards } from './Cards'
import { useBoardContext } from './context'
import { draggedCard } from './drag'
import { Folded, Head } from './Head'
import { cellTotal } from './totals'

/** The columns side by side; a wide board scrolls, also under a card that is held at its edge. */
export function Columns() {
  const { board, columns, folded, totals, mayMove } = useBoardContext()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    return autoScrollForElements({ element, canScroll: ({ source }) => draggedCard(source.data) !== null, getAllowedAxis: () => 'horizontal' })
  }, [])
  return (
    <div ref={box} className={styles.columns} data-board>
      {columns.map((column) =>
        folded.has(column.value) ? (
          <Folded key={column.value} column={column} />
        ) : (
          <section key={column.value} className={styles.column} aria-label={column.label}>
            <Head column={column} />
            <Cards column={column} owner={null} expected={totals ? cellTotal(board, totals, { column: column.value, owner: null }).count : 3} label={column.label} mayDrop={mayMove} />
          </section>
        ),
      )}
    </div>
  )
}
