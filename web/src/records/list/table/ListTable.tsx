import { useVirtualizer } from '@tanstack/react-virtual'
import { type Dispatch, type MouseEvent, type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '@/lib/preferences'
import { useHotkeys } from '@/lib/useHotkeys'
import type { ObjectDefinition } from '@/lib/api/types'
import type { RecordData } from '../../types'
import { bringEditorsSoon } from '../../fields/later'
import type { Column, ColumnSpec } from '../columns'
import type { Grid, GridAction } from '../grid'
import { BoneRow } from './BoneRow'
import { ListHead } from './ListHead'
import { cellId, ListRow } from './ListRow'
import styles from './table.module.css'
import { useGridKeys } from './useGridKeys'
import { useTableSize } from './useTableSize'
import { useWide } from './useWide'

interface Props {
  object: ObjectDefinition
  label: string
  /** What the list asks; another question begins at the top. */
  question: string
  columns: readonly Column[]
  rows: readonly RecordData[]
  total: number | undefined
  pending: boolean
  outdated: boolean
  more: boolean
  onMore: () => void
  sort: string
  onSort: (sort: string) => void
  onColumns: (columns: ColumnSpec[]) => void
  grid: Grid
  dispatch: Dispatch<GridAction>
  open: string | null
  onPage: (row: number) => void
  onPanel: (row: number) => void
  onEdit: () => void
  onEscape: () => void
  /** What the cell at which the keyboard stands shows beside its value, or over it. */
  children: ReactNode
  /** What stands where there are no rows. */
  empty: ReactNode
}

/** Rows that stand beyond the loaded ones while more come. */
const bones = 12

/** The next page is asked for this many rows before the end is in sight. */
const ahead = 60

export function ListTable(props: Props) {
  const { object, label, question, columns, rows, total, pending, outdated, more, onMore, sort, onSort, onColumns, grid, dispatch, open, children } = props
  const { t } = useTranslation('list')
  const compact = usePreferences().density === 'compact'
  const scroller = useRef<HTMLDivElement>(null)
  const element = useRef<HTMLDivElement>(null)
  const height = compact ? 32 : 40
  const count = pending ? 20 : rows.length + (more ? bones : 0)
  // The compiler leaves this component alone, which is right: the rows are memoised by hand.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 6, scrollPaddingStart: 36, useFlushSync: false })
  const { style, onWidth } = useTableSize(element, columns)
  useWide(element)
  const ids = rows.map((row) => row.id)
  const shown = virtual.getVirtualItems()
  const lastShown = shown.at(-1)?.index ?? 0

  useEffect(() => virtual.measure(), [virtual, height])
  const fetchMore = useEffectEvent(onMore)
  useEffect(() => {
    if (more && lastShown > rows.length - ahead) fetchMore()
  }, [more, lastShown, rows.length])
  useEffect(() => virtual.scrollToOffset(0), [virtual, question])
  useEffect(() => {
    if (grid.row >= 0) virtual.scrollToIndex(grid.row, { align: 'auto' })
  }, [virtual, grid.row])
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true })
  }, [])

  const keyDown = useGridKeys({ ...props, ids, columns: columns.length, page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 2) })
  const begin = () => {
    element.current?.focus({ preventScroll: true })
    dispatch({ type: 'go', row: Math.max(grid.row, 0) })
  }
  useHotkeys({ ArrowDown: begin, ArrowUp: begin })

  const clicked = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as Element
    const row = Number(target.closest('[data-row]')?.getAttribute('data-row') ?? -1)
    if (row < 0 || target.closest('[data-editor]')) return
    if (target.closest('label')) {
      // The label passes the click on to its box, which comes here once more.
      if (target.matches('[data-check]')) dispatch({ type: event.shiftKey ? 'stretch' : 'toggle', row, ids })
      return
    }
    if (target.closest('[data-panel]')) props.onPanel(row)
    if (target.closest('a')) return
    const column = Number(target.closest('[data-column]')?.getAttribute('data-column') ?? grid.column)
    dispatch({ type: 'go', row, column })
    if (open && !target.closest('[data-panel]')) props.onPanel(row)
  }

  return (
    <div ref={scroller} className={styles.scroller} data-scroller>
      <div
        ref={element}
        role="grid"
        aria-label={label}
        aria-rowcount={total === undefined ? -1 : total + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-busy={pending || outdated}
        aria-activedescendant={grid.row >= 0 && !grid.editing ? cellId(grid.row, grid.column) : undefined}
        tabIndex={0}
        className={styles.grid}
        data-outdated={outdated || undefined}
        style={style}
        onClick={clicked}
        onDoubleClick={(event) => (event.target as Element).closest('[data-column]') && !(event.target as Element).closest('a, [data-editor]') && props.onEdit()}
        onKeyDown={(event) => {
          bringEditorsSoon()
          keyDown(event)
        }}
        onPointerEnter={bringEditorsSoon}
      >
        <ListHead
          columns={columns}
          sort={sort}
          allSelected={rows.length > 0 && grid.selected.size >= Math.min(rows.length, 1_000)}
          someSelected={grid.selected.size > 0}
          onSelectAll={() => dispatch({ type: 'select', ids: grid.selected.size ? [] : ids })}
          onSort={onSort}
          onColumns={onColumns}
          onWidth={onWidth}
        />
        <div role="rowgroup" className={styles.body} style={{ height: count * height }}>
          {shown.map(({ index, start }) => {
            const record = pending ? undefined : rows[index]
            // A row that scrolls out of sight becomes the one that scrolls in: new words in old elements.
            const slot = index % shown.length
            return record ? (
              <ListRow
                key={slot}
                object={object}
                record={record}
                columns={columns}
                index={index}
                top={start}
                selected={grid.selected.has(record.id)}
                open={record.id === open}
                at={grid.row === index ? grid.column : -1}
                selectLabel={t('select')}
                panelLabel={t('beside')}
              >
                {grid.row === index ? children : null}
              </ListRow>
            ) : (
              <BoneRow key={`bone-${slot}`} top={start} columns={columns} />
            )
          })}
        </div>
      </div>
      {props.empty}
    </div>
  )
}
