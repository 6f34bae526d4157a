import { type CSSProperties, type RefObject, useCallback } from 'react'
import type { Column } from '../columns'

const check = 44

/** The widths of all columns and the left edges of the frozen ones, as variables that every row follows. */
export function sizes(columns: readonly Column[]): Record<`--${string}`, string> {
  const variables: Record<`--${string}`, string> = { '--tracks': `${check}px ${columns.map((c) => `${c.width}px`).join(' ')} minmax(0, 1fr)` }
  let left = check
  columns.forEach((column, i) => {
    if (!column.frozen) return
    variables[`--left-${i}`] = `${left}px`
    left += column.width
  })
  return variables
}

/** Sets a column's width while it is dragged, past React: only the variables change. */
export function useTableSize(grid: RefObject<HTMLElement | null>, columns: readonly Column[]) {
  const onWidth = useCallback(
    (index: number, width: number) => {
      const element = grid.current
      if (!element) return
      for (const [name, value] of Object.entries(sizes(columns.map((c, i) => (i === index ? { ...c, width } : c))))) element.style.setProperty(name, value)
    },
    [grid, columns],
  )
  return { style: sizes(columns) as CSSProperties, onWidth }
}
