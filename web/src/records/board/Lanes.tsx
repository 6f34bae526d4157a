import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { useVirtualizer } from '@tanstack/react-virtual'
import { use, useEffect, useMemo, useRef } from 'react'
import { useMe } from '@/lib/me'
import styles from './board.module.css'
import { Cards } from './Cards'
import { PointingContext, useBoardContext } from './context'
import { draggedCard } from './drag'
import { initialsOf } from './face'
import { Count, Folded, Head, Sum } from './Head'
import { cellTotal, type Lane, lanesOf } from './totals'

const laneHead = 44
/** A lane shows this many cards of its fullest column; its columns scroll to the rest. */
const most = 3

/** One lane for each owner who has cards, mine first; only the lanes in sight ask for their cards. */
export function Lanes({ activeLane }: { activeLane: string | null | undefined }) {
  const { board, columns, folded, totals, step } = useBoardContext()
  const { dragged } = use(PointingContext)
  const me = useMe()
  const box = useRef<HTMLDivElement>(null)
  const lanes = useMemo(() => (totals ? lanesOf(board, totals, me.id) : []), [board, totals, me.id])
  const heightOf = (lane: Lane | undefined) => {
    const open = columns.filter((c) => !folded.has(c.value))
    const fullest = totals && lane ? Math.max(1, ...open.map((c) => cellTotal(board, totals, { column: c.value, owner: lane.owner }).count)) : 1
    return laneHead + Math.min(fullest, most) * step + 12
  }
  // eslint-disable-next-line react-hooks/incompatible-library -- as in Cards
  const virtual = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => heightOf(lanes[index]),
    getItemKey: (index) => lanes[index]?.owner ?? '',
    overscan: dragged === null ? 1 : 3,
    useFlushSync: false,
  })
  const sizes = lanes.map(heightOf).join()
  useEffect(() => virtual.measure(), [virtual, sizes])

  const activeAt = lanes.findIndex((lane) => lane.owner === activeLane)
  useEffect(() => {
    if (activeAt >= 0) virtual.scrollToIndex(activeAt, { align: 'auto' })
  }, [activeAt, virtual])

  useEffect(() => {
    const element = box.current
    if (!element) return
    return autoScrollForElements({ element, canScroll: ({ source }) => draggedCard(source.data) !== null })
  }, [])

  return (
    <div ref={box} className={styles.lanes} data-board>
      <div className={styles.laneHeads}>{columns.map((column) => (folded.has(column.value) ? <Folded key={column.value} column={column} /> : <Head key={column.value} column={column} />))}</div>
      <div className={styles.laneBox} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((row) => {
          const lane = lanes[row.index]
          return lane && <LaneRow key={row.key} lane={lane} top={row.start} height={row.size} />
        })}
      </div>
    </div>
  )
}

function LaneRow({ lane, top, height }: { lane: Lane; top: number; height: number }) {
  const { board, columns, folded, totals, mayMove, t } = useBoardContext()
  const name = lane.name ?? t('nobody')
  return (
    <div role="group" className={styles.lane} style={{ transform: `translateY(${top}px)`, height }} aria-label={name}>
      <div className={styles.laneHead}>
        <span className={styles.initials} aria-hidden="true">
          {lane.name ? initialsOf(lane.name) : '–'}
        </span>
        <h3 className={styles.laneName}>{name}</h3>
        <Count total={lane} />
        <Sum total={lane} />
      </div>
      <div className={styles.laneCells}>
        {columns.map((column) =>
          folded.has(column.value) ? (
            <div key={column.value} className={styles.laneFolded} />
          ) : (
            <div key={column.value} className={styles.laneCell}>
              <Cards
                column={column}
                owner={lane.owner}
                expected={totals ? cellTotal(board, totals, { column: column.value, owner: lane.owner }).count : 1}
                label={t('laneColumn', { owner: name, column: column.label })}
                mayDrop={mayMove}
              />
            </div>
          ),
        )}
      </div>
    </div>
  )
}
