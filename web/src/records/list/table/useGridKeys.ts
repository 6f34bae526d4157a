import type { Dispatch, KeyboardEvent } from 'react'
import type { Grid, GridAction } from '../grid'

interface Options {
  grid: Grid
  dispatch: Dispatch<GridAction>
  ids: readonly string[]
  columns: number
  /** Rows that fit the window, for page up and down. */
  page: number
  onPage: (row: number) => void
  onPanel: (row: number) => void
  onEdit: () => void
  onEscape: () => void
}

/** The keys of a list. They rest while an editor or a button inside the table has the focus. */
export function useGridKeys({ grid, dispatch, ids, columns, page, onPage, onPanel, onEdit, onEscape }: Options) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget && !(event.target instanceof HTMLAnchorElement && event.key !== 'Enter')) return
    const last = ids.length - 1
    if (last < 0 || event.altKey) return
    const row = Math.min(Math.max(grid.row, 0), last)
    const go = (to: number, column = grid.column) => dispatch({ type: event.shiftKey ? 'stretch' : 'go', row: Math.min(Math.max(to, 0), last), column: Math.min(Math.max(column, 0), columns - 1), ids })
    const down = grid.row < 0 ? 0 : row + 1
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(down),
      ArrowUp: () => go(row - 1),
      PageDown: () => go(row + page),
      PageUp: () => go(row - page),
      Home: () => go(event.ctrlKey ? 0 : row, 0),
      End: () => go(event.ctrlKey ? last : row, columns - 1),
      ArrowRight: () => dispatch({ type: 'go', row, column: Math.min(grid.column + 1, columns - 1) }),
      ArrowLeft: () => dispatch({ type: 'go', row, column: Math.max(grid.column - 1, 0) }),
      Enter: () => onPage(row),
      ' ': () => onPanel(row),
      x: () => dispatch({ type: 'toggle', row, ids }),
      e: onEdit,
      F2: onEdit,
      Escape: onEscape,
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (event.ctrlKey || event.metaKey) {
      if (key === 'a') dispatch({ type: 'select', ids })
      else if (key === 'Home' || key === 'End') acts[key]?.()
      else return
    } else if (acts[key]) acts[key]()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
