import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useInfiniteQuery } from '@tanstack/react-query'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { use, useEffect, useMemo, useRef } from 'react'
import { ErrorState } from '@/ui/ErrorState'
import { calls } from '../calls'
import type { BoardColumn } from '../extensions'
import { keys } from '../keys'
import type { Page } from '../types'
import { type Cell, cellOf, cellQuery, sameCell } from './board'
import styles from './board.module.css'
import { cardsOf } from './caches'
import { Card } from './Card'
import { PointingContext, useBoardContext } from './context'
import { draggedCard } from './drag'

interface Props {
  column: BoardColumn
  owner: string | null
  /** How many cards there are by the last count; holds their place until they come. */
  expected: number
  label: string
  mayDrop: boolean
}

/** The cards of one place: endless over keyset pages, and only those in sight are drawn. */
export function Cards({ column, owner, expected, label, mayDrop }: Props) {
  const { board, step, t } = useBoardContext()
  const { active, open, dragged } = use(PointingContext)
  const box = useRef<HTMLDivElement>(null)
  const cell = useMemo<Cell>(() => ({ column: column.value, owner }), [column.value, owner])
  const query = cellQuery(board, cell)
  const pages = useInfiniteQuery({
    queryKey: keys.rows(board.object.path, query),
    queryFn: ({ pageParam, signal }) => calls.list(board.object.path, { ...query, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page) => page.next ?? undefined,
    // Comparing thousands of cards with themselves after each page takes longer than drawing those in sight.
    structuralSharing: false,
  })
  const cards = useMemo(() => cardsOf(pages.data), [pages.data])
  const [draggedAt, activeAt] = [dragged, active].map((id) => (id === null ? -1 : cards.findIndex((c) => c.id === id))) as [number, number]
  // Its functions change with each render anyway, and nothing below is memoised by the compiler.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => box.current,
    estimateSize: () => step,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 4,
    // The browser ends a drag whose element goes away, and takes the focus and with it the keys from a card that does.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), draggedAt, activeAt])].filter((index) => index >= 0 && index < range.count).sort((a, b) => a - b),
    useFlushSync: false,
  })
  const shown = virtual.getVirtualItems()
  const lastShown = virtual.range?.endIndex ?? -1

  useEffect(() => {
    if (pages.hasNextPage && !pages.isFetching && !pages.isFetchNextPageError && lastShown >= cards.length - 15) void pages.fetchNextPage()
  }, [pages, lastShown, cards.length])

  useEffect(() => {
    if (activeAt >= 0) virtual.scrollToIndex(activeAt, { align: 'auto' })
    // A card is scrolled to when it becomes the active one or moves, not when further pages come.
  }, [active, activeAt, virtual])

  useEffect(() => {
    const element = box.current
    if (!element) return
    return combine(
      dropTargetForElements({
        element,
        getData: () => ({ cell }),
        canDrop: ({ source }) => {
          const card = draggedCard(source.data)
          return card !== null && mayDrop && (!board.lanes || card.ownerId === owner || (board.object.may.transfer && owner !== null))
        },
        onDragEnter: ({ source }) => {
          const card = draggedCard(source.data)
          if (card && !sameCell(cellOf(board, card), cell)) element.dataset.over = 'true'
        },
        onDragLeave: () => element.removeAttribute('data-over'),
        onDrop: () => element.removeAttribute('data-over'),
      }),
      autoScrollForElements({ element, canScroll: ({ source }) => draggedCard(source.data) !== null }),
    )
  }, [board, cell, owner, mayDrop])

  const waiting = pages.isPending ? Math.min(expected || 1, 4) : 0
  const tabStop = active !== null && activeAt >= 0 ? active : null
  return (
    <div ref={box} className={styles.cards} data-cell>
      {pages.isError && cards.length === 0 ? (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      ) : (
        <ul className={styles.list} style={{ height: waiting > 0 ? waiting * step : virtual.getTotalSize() }} aria-label={label} aria-busy={pages.isPending}>
          {shown.map((row) => {
            const record = cards[row.index]
            return (
              record && (
                <Card
                  key={record.id}
                  record={record}
                  column={column}
                  offset={row.start}
                  position={row.index + 1}
                  count={pages.hasNextPage ? -1 : cards.length}
                  active={record.id === active}
                  tabStop={tabStop ? record.id === tabStop : row.index === shown[0]?.index}
                  open={record.id === open}
                />
              )
            )
          })}
          {Array.from({ length: waiting }, (_, index) => (
            <li key={index} className={styles.waiting} style={{ transform: `translateY(${index * step}px)` }} aria-hidden="true" />
          ))}
        </ul>
      )}
      {!board.lanes && !pages.isPending && !pages.isError && cards.length === 0 && <p className={styles.nothing}>{mayDrop ? t('emptyColumn') : t('emptyColumnRead')}</p>}
      {pages.isFetchNextPageError && (
        <button type="button" className={styles.again} onClick={() => void pages.fetchNextPage()}>
          {t('moreFailed')}
        </button>
      )}
    </div>
  )
}
