import type { Import } from '../calls'
import { hasBegun, underWay } from '../queries'

/** Where several files stand that go one after the other. */
export interface Queue {
  /** What goes next, null while one is on its way or none waits. */
  next: Import | null
  waiting: Import[]
  /** Why the next should not go by itself: what it refers to may not be there. */
  halted: 'failed' | 'stopped' | 'rows' | null
}

/** The files in their order; each begins once the one before it is done and every row of it went in. */
export function queueOf(files: readonly Import[]): Queue {
  const waiting = files.filter((file) => !hasBegun(file))
  const busy = files.some(underWay)
  const last = files.findLast((file) => hasBegun(file) && !underWay(file))
  const halted = !last || !waiting.length ? null : last.status === 'failed' ? 'failed' : last.status === 'cancelled' ? 'stopped' : last.failed > 0 ? 'rows' : null
  return { waiting, next: busy ? null : (waiting[0] ?? null), halted }
}
