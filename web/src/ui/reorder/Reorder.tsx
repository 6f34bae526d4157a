import { HolderOutlined } from '@ant-design/icons'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { moved } from './move'
import styles from './reorder.module.css'

interface Props<T> {
  /** What the list holds, for those who listen. */
  label: string
  items: readonly T[]
  itemKey: (item: T) => string
  nameOf: (item: T) => string
  onOrder: (items: T[]) => void
  children: (item: T) => ReactNode
}

/** A list put in order by dragging, or by the arrow keys on a row's handle. */
export function Reorder<T>({ label, items, itemKey, nameOf, onOrder, children }: Props<T>) {
  const { t } = useTranslation()
  const [said, setSaid] = useState('')
  const group = useId()
  const move = (from: number, to: number) => {
    const item = items[from]
    if (from === to || to < 0 || to >= items.length || item === undefined) return
    setSaid(t('reorder.moved', { name: nameOf(item), place: to + 1, of: items.length }))
    onOrder(moved(items, from, to))
  }
  return (
    <>
      <ol className={styles.list} aria-label={label}>
        {items.map((item, at) => (
          <Row key={itemKey(item)} group={group} at={at} name={nameOf(item)} onMove={move}>
            {children(item)}
          </Row>
        ))}
      </ol>
      <div className="visually-hidden" role="status">
        {said}
      </div>
    </>
  )
}

interface RowProps {
  group: string
  at: number
  name: string
  onMove: (from: number, to: number) => void
  children: ReactNode
}

function Row({ group, at, name, onMove, children }: RowProps) {
  const { t } = useTranslation()
  const row = useRef<HTMLLIElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const [over, setOver] = useState<'above' | 'below' | null>(null)
  const [held, setHeld] = useState(false)
  const byKey = useRef(false)
  const place = useEffectEvent(() => ({ group, at }))
  const dropped = useEffectEvent((from: number) => onMove(from, at))

  useEffect(() => {
    if (!row.current || !handle.current) return
    const stopDragging = draggable({
      element: row.current,
      dragHandle: handle.current,
      getInitialData: () => place(),
      onDragStart: () => setHeld(true),
      onDrop: () => setHeld(false),
    })
    const stopDropping = dropTargetForElements({
      element: row.current,
      canDrop: ({ source }) => source.data.group === place().group,
      onDragEnter: ({ source }) => setOver(Number(source.data.at) < place().at ? 'below' : Number(source.data.at) > place().at ? 'above' : null),
      onDragLeave: () => setOver(null),
      onDrop: ({ source }) => {
        setOver(null)
        dropped(Number(source.data.at))
      },
    })
    return () => {
      stopDragging()
      stopDropping()
    }
  }, [])

  // A row that moves in the document loses the focus.
  useEffect(() => {
    if (byKey.current) handle.current?.focus()
    byKey.current = false
  }, [at])

  return (
    <li ref={row} className={styles.row} data-over={over} data-held={held}>
      <button
        ref={handle}
        type="button"
        className={styles.handle}
        aria-label={t('reorder.handle', { name })}
        title={t('reorder.hint')}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          byKey.current = true
          onMove(at, event.key === 'ArrowUp' ? at - 1 : at + 1)
        }}
      >
        <HolderOutlined aria-hidden="true" />
      </button>
      {children}
    </li>
  )
}
