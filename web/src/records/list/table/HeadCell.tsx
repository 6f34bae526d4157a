import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SortKey } from '../sorting'
import type { Column } from '../columns'
import { lefts } from './lefts'
import { ResizeHandle } from './ResizeHandle'
import styles from './table.module.css'

interface Props {
  column: Column
  index: number
  /** Its place in the order, of so many keys. */
  sort: { key: SortKey; place: number; of: number } | null
  sortable: boolean
  onSort: (path: string, beside: boolean) => void
  onMove: (path: string, beside: string, edge: 'start' | 'end') => void
  /** While it is dragged. */
  onWidth: (index: number, width: number) => void
  /** Once it is let go. */
  onResized: (path: string, width: number) => void
}

const edgeOf = (element: Element, x: number): 'start' | 'end' => {
  const { left, width } = element.getBoundingClientRect()
  return x < left + width / 2 ? 'start' : 'end'
}

/** The head of a column: sorts on a click, moves when dragged, and is made wider at its edge. */
export function HeadCell({ column, index, sort, sortable, onSort, onMove, onWidth, onResized }: Props) {
  const { t } = useTranslation('list')
  const cell = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState(false)
  const [edge, setEdge] = useState<'start' | 'end' | null>(null)
  const dropped = useEffectEvent((path: unknown, at: 'start' | 'end') => {
    if (typeof path === 'string' && path !== column.path) onMove(path, column.path, at)
  })
  // The title is the row's name and stays where it is.
  const movable = index > 0
  useEffect(() => {
    const element = cell.current
    if (!element || !movable) return
    const stops = [
      draggable({
        element,
        canDrag: ({ input }) => !(document.elementFromPoint(input.clientX, input.clientY)?.closest('[role="separator"]') ?? null),
        getInitialData: () => ({ column: column.path }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.column === 'string',
        onDrag: ({ source, location }) => setEdge(source.data.column === column.path ? null : edgeOf(element, location.current.input.clientX)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, location }) => {
          setEdge(null)
          dropped(source.data.column, edgeOf(element, location.current.input.clientX))
        },
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [column.path, movable])

  const direction = sort ? (sort.key.descending ? 'descending' : 'ascending') : undefined
  return (
    <div
      ref={cell}
      role="columnheader"
      className={styles.headCell}
      style={column.frozen ? lefts[index] : undefined}
      data-frozen={column.frozen || undefined}
      data-end={column.end || undefined}
      data-dragged={dragged || undefined}
      data-edge={edge ?? undefined}
      aria-colindex={index + 2}
      aria-sort={sortable ? (direction ?? 'none') : undefined}
    >
      {sortable ? (
        <button type="button" className={styles.sort} title={t('sortHint', { column: column.label })} onClick={(event) => onSort(column.path, event.shiftKey)}>
          <span>{column.label}</span>
          {sort && (sort.key.descending ? <CaretDownFilled aria-hidden /> : <CaretUpFilled aria-hidden />)}
          {sort && sort.of > 1 && <span className={styles.nth}>{sort.place}</span>}
        </button>
      ) : (
        <span className={styles.sort} title={column.label}>
          <span>{column.label}</span>
        </span>
      )}
      <ResizeHandle label={t('resize', { column: column.label })} width={column.width} onWidth={(width) => onWidth(index, width)} onDone={(width) => onResized(column.path, width)} />
    </div>
  )
}
