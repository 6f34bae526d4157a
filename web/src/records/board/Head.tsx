import { WarningOutlined } from '@ant-design/icons'
import { useRef, useEffect } from 'react'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { formatMoney, formatMoneyShort, formatNumber } from '@/lib/format/numbers'
import { useMe } from '@/lib/me'
import { colourOf } from '../fields/colours'
import type { BoardColumn } from '../extensions'
import { sameCell, cellOf } from './board'
import styles from './board.module.css'
import { useBoardContext } from './context'
import { draggedCard } from './drag'
import { columnTotal, type Total } from './totals'

export const Dot = ({ column }: { column: BoardColumn }) =>
  column.icon ?? <span className={styles.dot} style={{ background: colourOf(column.colour) }} aria-hidden="true" />

/** A sum, and how much is not in it. */
export function Sum({ total }: { total: Total | undefined }) {
  const { reading, t } = useBoardContext()
  const { currency } = useMe().company
  if (!total || total.sum === null) return null
  const exact = t('sumIs', { sum: formatMoney(total.sum, currency, reading.language), currency })
  const missing = total.noRate > 0 ? t('noRate', { amounts: formatNumber(total.noRate, reading.language) }) : ''
  return (
    <span className={styles.sum} title={`${exact}${missing}`}>
      {formatMoneyShort(total.sum, currency, reading.language)}
      {missing && (
        <>
          <WarningOutlined aria-hidden="true" />
          <span className="visually-hidden">{missing}</span>
        </>
      )}
    </span>
  )
}

export function Count({ total }: { total: Total | undefined }) {
  const { reading } = useBoardContext()
  return <span className={styles.count}>{total ? formatNumber(total.count, reading.language) : '\u00a0'}</span>
}

/** The head of an unfolded column: name, probability, count and sum over all its cards. */
export function Head({ column }: { column: BoardColumn }) {
  const { board, totals, fold, t } = useBoardContext()
  const total = totals && columnTotal(board, totals, column.value)
  return (
    <header className={styles.head} style={{ '--column': colourOf(column.colour) } as React.CSSProperties}>
      <div className={styles.headLine}>
        <Dot column={column} />
        <h2 className={styles.name} title={column.label}>
          {column.label}
        </h2>
        <Count total={total} />
        <button type="button" className={styles.foldButton} aria-expanded="true" aria-label={t('fold', { column: column.label })} title={t('fold', { column: column.label })} onClick={() => fold(column.value)}>
          <span aria-hidden="true">«</span>
        </button>
      </div>
      {(board.sum !== null || column.hint) && (
        <div className={styles.headLine}>
          <Sum total={total} />
          {column.hint && <span className={styles.hint}>{column.hint}</span>}
        </div>
      )}
    </header>
  )
}

/** A folded column: opens on a click and still takes cards. */
export function Folded({ column }: { column: BoardColumn }) {
  const { board, totals, fold, t } = useBoardContext()
  const button = useRef<HTMLButtonElement>(null)
  const total = totals && columnTotal(board, totals, column.value)
  useEffect(() => {
    const element = button.current
    if (!element) return
    return dropTargetForElements({
      element,
      // In lanes a card keeps its owner here.
      getData: ({ source }) => ({ cell: { column: column.value, owner: cellOwner(source.data) } }),
      canDrop: ({ source }) => draggedCard(source.data) !== null,
      onDragEnter: ({ source }) => {
        const card = draggedCard(source.data)
        const own = card && cellOf(board, card)
        if (own && !sameCell(own, { ...own, column: column.value })) element.dataset.over = 'true'
      },
      onDragLeave: () => element.removeAttribute('data-over'),
      onDrop: () => element.removeAttribute('data-over'),
    })
    function cellOwner(data: Record<string | symbol, unknown>): string | null {
      const card = draggedCard(data)
      return card ? cellOf(board, card).owner : null
    }
  }, [board, column.value])
  return (
    <button ref={button} type="button" className={styles.folded} aria-expanded="false" aria-label={t('unfold', { column: column.label })} title={t('unfold', { column: column.label })} onClick={() => fold(column.value)}>
      <Dot column={column} />
      <span className={styles.foldedName}>{column.label}</span>
      {total && total.count > 0 && <Count total={total} />}
    </button>
  )
}
