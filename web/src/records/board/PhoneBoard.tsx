import { useState } from 'react'
import styles from './board.module.css'
import { LegendButton } from './BoardBar'
import { Cards } from './Cards'
import { useBoardContext } from './context'
import { Count, Dot, Sum } from './Head'
import { columnTotal } from './totals'

/** One column at a time, chosen by tabs with counts. Cards move by their menu. */
export function PhoneBoard() {
  const { board, columns, totals, mayMove, t } = useBoardContext()
  const [chosen, setChosen] = useState<string | null | undefined>(undefined)
  const column = columns.find((c) => c.value === chosen) ?? columns[0]
  if (!column) return null
  const total = totals && columnTotal(board, totals, column.value)
  const step = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = columns[columns.indexOf(column) + by]
    if (by === 0 || !next) return
    event.preventDefault()
    setChosen(next.value)
    event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[columns.indexOf(next)]?.focus()
  }
  return (
    <div className={styles.phone} data-board>
      <div className={styles.tabs} role="tablist" tabIndex={-1} aria-label={t('columns')} onKeyDown={step}>
        {columns.map((c) => (
          <button key={c.value} type="button" role="tab" id={`column-${c.value ?? ''}`} aria-controls="column-cards" aria-selected={c === column} tabIndex={c === column ? 0 : -1} className={styles.tab} onClick={() => setChosen(c.value)}>
            <Dot column={c} />
            {c.label}
            {totals && <Count total={columnTotal(board, totals, c.value)} />}
          </button>
        ))}
      </div>
      <section className={styles.phoneColumn} role="tabpanel" id="column-cards" aria-labelledby={`column-${column.value ?? ''}`}>
        <div className={styles.phoneHead}>
          <Sum total={total} />
          {column.hint && <span className={styles.hint}>{column.hint}</span>}
          <LegendButton />
        </div>
        <Cards key={column.value} column={column} owner={null} expected={total?.count ?? 3} label={column.label} mayDrop={mayMove} />
      </section>
    </div>
  )
}
