import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Label } from '@/lib/api/types'
import { useMe } from '@/lib/me'
import { usePhone } from '@/lib/useMedia'
import { useReading } from '@/lib/useReading'
import { ErrorState } from '@/ui/ErrorState'
import { calls } from '../calls'
import { keys } from '../keys'
import type { RecordData } from '../types'
import { type Board, type Cell, cellOf } from './board'
import styles from './board.module.css'
import { BoardEmpty } from './BoardEmpty'
import { cardsIn } from './caches'
import { Columns } from './Columns'
import { type BoardContext, type Drawing, DrawingContext, PointingContext, SharedContext } from './context'
import { draggedCard, droppedOn } from './drag'
import type { Face } from './face'
import { Lanes } from './Lanes'
import { MoveMenu } from './MoveMenu'
import { PhoneBoard } from './PhoneBoard'
import { columnTotal, lanesOf, totalsQuery } from './totals'
import { useBoardKeys } from './useBoardKeys'
import { useMoving } from './useMoving'
import { type Grid, neighbour, walk } from './walk'

interface Props {
  board: Board
  face: Face
  open: string | null
  onOpen: (id: string) => void
}

const none: ReadonlySet<string | null> = new Set()

/** The columns with everything that moves cards between them: pointer, keys, menu. */
export function BoardScreen({ board, face, open, onOpen }: Props) {
  const { object } = board
  const { t } = useTranslation('board')
  const client = useQueryClient()
  const navigate = useNavigate()
  const me = useMe()
  const phone = usePhone()
  const { language, timeZone, today } = useReading()
  const box = useRef<HTMLDivElement>(null)
  const [turned, setTurned] = useState(none)
  const [active, setActive] = useState<string | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [menu, setMenu] = useState<{ record: RecordData; at: DOMRect } | null>(null)
  const [said, setSaid] = useState('')
  const moveTo = useMoving(board, setSaid)

  const asked = totalsQuery(board)
  const totals = useQuery({ queryKey: keys.aggregate(object.path, asked), queryFn: ({ signal }) => calls.aggregate(object.path, asked, signal) })
  const answer = totals.data

  const columns = useMemo(() => {
    const count = (value: string | null) => (answer ? columnTotal(board, answer, value).count : 0)
    const without = { value: null, label: t('noValue'), colour: null, closed: false, retired: true }
    return [...board.columns, without].filter((c) => !c.retired || count(c.value) > 0)
  }, [board, answer, t])
  const folded = useMemo(() => new Set(columns.filter((c) => !phone && c.closed !== turned.has(c.value)).map((c) => c.value)), [columns, turned, phone])
  const reading = useMemo(() => ({ language, timeZone, today, say: (label: Label) => label[language] }), [language, timeZone, today])
  const mayMove = object.may.change && !board.field.readOnly
  const step = (phone ? 86 : 74) + (face.about.length > 0 ? 22 : 0) + (face.amount || face.due ? 24 : 0)
  const context = useMemo<BoardContext>(
    () => ({
      board, t, columns, folded, reading, step, mayMove,
      totals: answer,
      fold: (column) => setTurned((now) => (now.has(column) ? new Set([...now].filter((c) => c !== column)) : new Set([...now, column]))),
    }),
    [board, t, columns, folded, reading, step, mayMove, answer],
  )
  const opening = useRef(onOpen)
  useEffect(() => void (opening.current = onOpen), [onOpen])
  const { lanes: inLanes } = board
  const drawing = useMemo<Drawing>(
    () => ({
      object, reading, t, phone, mayMove, setActive,
      // A lane says once whose its cards are.
      face: inLanes ? { ...face, owner: null } : face,
      onOpen: (id) => opening.current(id),
      onMenu: (record, at) => setMenu({ record, at }),
    }),
    [object, face, reading, t, phone, mayMove, inLanes],
  )
  const pointing = useMemo(() => ({ active, open, dragged }), [active, open, dragged])

  const lanes = () => (board.lanes && answer ? lanesOf(board, answer, me.id) : [{ owner: null, name: null }])
  const grid = (): Grid => lanes().map((lane) => columns.filter((c) => !folded.has(c.value)).map((c) => cardsIn(client, board, { column: c.value, owner: lane.owner }).map((r) => r.id)))
  const cards = () => lanes().flatMap((lane) => columns.flatMap((c) => cardsIn(client, board, { column: c.value, owner: lane.owner })))
  const activeLane = board.lanes && active !== null ? (cards().find((r) => r.id === active)?.ownerId as string | null | undefined) : undefined

  const move = (record: RecordData, to: Cell) => {
    if (folded.has(to.column)) setActive(neighbour(grid(), record.id))
    else setActive(record.id)
    const lane = lanes().find((l) => l.owner === to.owner)
    moveTo(record, to, lane?.owner && lane.name ? { id: lane.owner, name: lane.name } : null)
  }
  const closeMenu = () => {
    setMenu(null)
    box.current?.querySelector<HTMLElement>(`[data-card="${menu?.record.id ?? ''}"] a`)?.focus({ preventScroll: true })
  }
  const withCard = (id: string, act: (record: RecordData) => void) => {
    const record = cards().find((r) => r.id === id)
    if (record) act(record)
  }

  useBoardKeys(box, {
    walk: (id, step) => setActive(walk(grid(), id, step) ?? id),
    page: (id) => void navigate(`/${object.path}/${id}`),
    panel: onOpen,
    menu: (id, at) => mayMove && withCard(id, (record) => setMenu({ record, at })),
    move: (id, by) =>
      mayMove &&
      withCard(id, (record) => {
        const cell = cellOf(board, record)
        const next = columns[columns.findIndex((c) => c.value === cell.column) + by]
        if (next?.value) move(record, { ...cell, column: next.value })
      }),
  })

  const dropped = useEffectEvent((record: RecordData, to: Cell) => move(record, to))
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => draggedCard(source.data) !== null,
        onDragStart: ({ source }) => setDragged(draggedCard(source.data)?.id ?? null),
        onDrop: ({ source, location }) => {
          setDragged(null)
          const [card, cell] = [draggedCard(source.data), droppedOn(location.current.dropTargets[0]?.data)]
          if (card && cell) dropped(card, cell)
        },
      }),
    [],
  )

  if (totals.isError && !answer) return <ErrorState error={totals.error} onRetry={() => void totals.refetch()} />
  if (answer?.groups.length === 0) return <BoardEmpty object={object} field={board.field} />
  return (
    <SharedContext value={context}>
      <DrawingContext value={drawing}>
        <PointingContext value={pointing}>
          <div ref={box} className={styles.screen}>
            {phone ? <PhoneBoard /> : board.lanes ? <Lanes activeLane={activeLane} /> : <Columns />}
          </div>
          {menu && <MoveMenu {...menu} onClose={closeMenu} onMove={(column) => move(menu.record, { ...cellOf(board, menu.record), column })} />}
          <div role="status" className="visually-hidden">
            {said}
          </div>
        </PointingContext>
      </DrawingContext>
    </SharedContext>
  )
}
