/** Where the keyboard stands in a list, and what is selected. */
export interface Grid {
  row: number
  column: number
  editing: boolean
  /** The row from which a selection stretches. */
  anchor: number
  selected: ReadonlySet<string>
}

export const emptyGrid: Grid = { row: -1, column: 0, editing: false, anchor: -1, selected: new Set() }

/** So many the server takes in one request. */
export const mostSelected = 1_000

export type GridAction =
  | { type: 'go'; row: number; column?: number }
  | { type: 'edit'; on: boolean }
  | { type: 'toggle'; row: number; ids: readonly string[] }
  | { type: 'stretch'; row: number; ids: readonly string[] }
  | { type: 'select'; ids: readonly string[] }
  | { type: 'reset' }

const firstOf = (ids: Iterable<string>): Set<string> => new Set([...ids].slice(0, mostSelected))

/** What a key or a click makes of it. `ids` are those of the rows, in order. */
export function gridAfter(grid: Grid, action: GridAction): Grid {
  switch (action.type) {
    case 'go':
      return { ...grid, row: action.row, column: action.column ?? grid.column, editing: false, anchor: action.row }
    case 'edit':
      return { ...grid, editing: action.on }
    case 'toggle': {
      const id = action.ids[action.row]
      if (id === undefined) return grid
      const selected = new Set(grid.selected)
      if (!selected.delete(id)) selected.add(id)
      return { ...grid, row: action.row, anchor: action.row, editing: false, selected: firstOf(selected) }
    }
    case 'stretch': {
      const anchor = grid.anchor < 0 ? action.row : grid.anchor
      const [from, to] = anchor < action.row ? [anchor, action.row] : [action.row, anchor]
      return { ...grid, row: action.row, anchor, editing: false, selected: firstOf([...grid.selected, ...action.ids.slice(from, to + 1)]) }
    }
    case 'select':
      return { ...grid, editing: false, selected: firstOf(action.ids) }
    case 'reset':
      return emptyGrid
  }
}
