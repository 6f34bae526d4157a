import type { SavedView } from './views'

/** The new positions when one view takes the place of another; only what changes. Views that the reader may not change keep theirs. */
export function reordered(saved: readonly SavedView[], from: string, to: string): { view: SavedView; position: number }[] {
  const mine = saved.filter((view) => view.mayChange)
  const moving = mine.find((view) => view.id === from)
  const target = mine.findIndex((view) => view.id === to)
  if (!moving || target < 0 || from === to) return []
  const order = mine.filter((view) => view !== moving)
  order.splice(target, 0, moving)
  return order.map((view, index) => ({ view, position: index + 1 })).filter(({ view, position }) => view.position !== position)
}
