import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { CalendarOutlined, ClockCircleOutlined, EllipsisOutlined, ExclamationCircleFilled } from '@ant-design/icons'
import { memo, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { formatDate, formatDays } from '@/lib/format/dates'
import { formatMoney, formatMoneyShort } from '@/lib/format/numbers'
import { kindOf } from '../fields'
import { isHidden, referenced, titleOf, valueOf } from '../definitions'
import type { BoardColumn } from '../extensions'
import type { RecordData } from '../types'
import styles from './board.module.css'
import { useDrawing } from './context'
import { ageingOf, daysLate, daysUnchanged, initialsOf } from './face'

interface Props {
  record: RecordData
  column: BoardColumn
  offset: number
  position: number
  count: number
  active: boolean
  /** Whether Tab leads here. */
  tabStop: boolean
  open: boolean
}

/** One record on the board. The title's link covers the card, so that a click, Enter and the middle button each do what people expect. */
export const Card = memo(function Card({ record, column, offset, position, count, active, tabStop, open }: Props) {
  const { object, t, mayMove, onOpen, onMenu, setActive, phone } = useDrawing()
  const item = useRef<HTMLLIElement>(null)
  const link = useRef<HTMLAnchorElement>(null)
  const name = titleOf(record, object)

  useEffect(() => {
    const element = item.current
    if (!element || !mayMove) return
    return draggable({
      element,
      getInitialData: () => ({ card: record }),
      onDragStart: () => void (element.dataset.dragged = 'true'),
      onDrop: () => element.removeAttribute('data-dragged'),
    })
  }, [record, mayMove])

  useEffect(() => {
    const at = document.activeElement
    // A card that comes back under the pointer must not take the focus out of a panel or a dialog.
    if (active && at !== link.current && (at === document.body || at?.closest('[data-board]'))) link.current?.focus({ preventScroll: true })
  }, [active])

  return (
    <li ref={item} className={styles.card} style={{ transform: `translateY(${offset}px)` }} aria-setsize={count} aria-posinset={position} data-open={open} data-active={active} data-card={record.id}>
      <Link
        ref={link}
        to={`/${object.path}/${record.id}`}
        className={styles.title}
        draggable={false}
        tabIndex={tabStop ? 0 : -1}
        title={name}
        onFocus={() => setActive(record.id)}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          onOpen(record.id)
        }}
      >
        {name}
      </Link>
      <About record={record} />
      <Figures record={record} column={column} />
      <Foot record={record} column={column} />
      {mayMove && (
        <button
          type="button"
          className={styles.menuButton}
          tabIndex={tabStop || phone ? 0 : -1}
          aria-haspopup="menu"
          aria-label={t('moveOf', { name })}
          title={t('moveTo')}
          onClick={(event) => onMenu(record, event.currentTarget.getBoundingClientRect())}
        >
          <EllipsisOutlined aria-hidden="true" />
        </button>
      )}
    </li>
  )
})

function About({ record }: { record: RecordData }) {
  const { face, reading } = useDrawing()
  if (face.about.length === 0) return null
  const text = face.about.map((field) => kindOf(field).text(valueOf(record, field), field, record, reading)).filter(Boolean).join(' · ')
  return (
    <div className={styles.about} title={text}>
      {text}
    </div>
  )
}

function Figures({ record, column }: { record: RecordData; column: BoardColumn }) {
  const { face, reading, t } = useDrawing()
  const { language, today } = reading
  if (!face.amount && !face.due) return null
  const amount = face.amount ? valueOf(record, face.amount) : null
  const currency = typeof record.currency === 'string' ? record.currency : null
  const day = face.due ? valueOf(record, face.due) : null
  const late = daysLate(record, face.due, column, today)
  const overdue = late !== null && late > 0
  return (
    <div className={styles.figures}>
      {typeof amount === 'number' && (
        <span className={styles.amount} title={formatMoney(amount, currency, language)}>
          {formatMoneyShort(amount, currency, language)}
        </span>
      )}
      {typeof day === 'string' && day !== '' && face.due && (
        <span className={styles.due} data-overdue={overdue} title={`${reading.say(face.due.label)} ${day}`}>
          {overdue ? <ExclamationCircleFilled aria-hidden="true" /> : <CalendarOutlined aria-hidden="true" />}
          {overdue ? t('overdue', { days: formatDays(late, language) }) : late === 0 ? t('dueToday') : formatDate(day, language, today)}
        </span>
      )}
    </div>
  )
}

function Foot({ record, column }: { record: RecordData; column: BoardColumn }) {
  const { face, reading, t } = useDrawing()
  const owner = face.owner ? referenced(record, face.owner) : null
  const days = column.closed ? null : daysUnchanged(record, reading.today, reading.timeZone)
  const words = face.owner && !owner ? (isHidden(record, face.owner) ? '' : t('nobody')) : (owner?.name ?? '')
  return (
    <div className={styles.foot}>
      {face.owner && (
        <span className={styles.owner} title={words}>
          <span className={styles.initials} aria-hidden="true">
            {owner ? initialsOf(owner.name) : '–'}
          </span>
          <span className={styles.ownerName}>{words}</span>
        </span>
      )}
      {days !== null && days > 0 && (
        <span className={styles.age} data-age={ageingOf(days)} title={t('unchangedLong', { days: formatDays(days, reading.language) })}>
          {ageingOf(days) !== 'fresh' && <ClockCircleOutlined aria-hidden="true" />}
          {t('unchanged', { days: formatDays(days, reading.language) })}
        </span>
      )}
    </div>
  )
}
