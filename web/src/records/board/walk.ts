/** The cards of each place: lanes from top to bottom, in each the unfolded columns from left to right. */
export type Grid = readonly (readonly (readonly string[])[])[]

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

interface At {
  lane: number
  column: number
  index: number
}

function find(grid: Grid, id: string): At | null {
  for (const [lane, columns] of grid.entries()) {
    for (const [column, cards] of columns.entries()) {
      const index = cards.indexOf(id)
      if (index >= 0) return { lane, column, index }
    }
  }
  return null
}

/** The card that a key leads to from another; null where there is none. Sideways passes over empty columns; up and down go on in the next lane. */
export function walk(grid: Grid, from: string | null, step: Step): string | null {
  const at = from === null ? null : find(grid, from)
  if (!at) return grid.flat(2)[0] ?? null
  const cards = grid[at.lane]?.[at.column] ?? []
  if (step === 'first') return cards[0] ?? null
  if (step === 'last') return cards.at(-1) ?? null
  if (step === 'left' || step === 'right') {
    const columns = grid[at.lane] ?? []
    const by = step === 'left' ? -1 : 1
    for (let column = at.column + by; column >= 0 && column < columns.length; column += by) {
      const beside = columns[column] ?? []
      if (beside.length > 0) return beside[Math.min(at.index, beside.length - 1)] ?? null
    }
    return null
  }
  const by = step === 'up' ? -1 : 1
  const next = cards[at.index + by]
  if (next !== undefined) return next
  for (let lane = at.lane + by; lane >= 0 && lane < grid.length; lane += by) {
    const there = grid[lane]?.[at.column] ?? []
    if (there.length > 0) return (by > 0 ? there[0] : there.at(-1)) ?? null
  }
  return null
}

/** Where the focus goes when a card leaves its place: the card after it, else the one before. */
export const neighbour = (grid: Grid, id: string): string | null => {
  const at = find(grid, id)
  const cards = at ? (grid[at.lane]?.[at.column] ?? []) : []
  return at ? (cards[at.index + 1] ?? cards[at.index - 1] ?? null) : null
}
