import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Groups } from '@/lib/api/types'
import { keys } from '../keys'
import type { Page, RecordData } from '../types'
import { type Board, type Cell, cellOf, cellQuery } from './board'
import { placeIn } from './order'
import { relocated, totalsQuery } from './totals'

type Pages = InfiniteData<Page>

const keyOf = (board: Board, cell: Cell) => keys.rows(board.object.path, cellQuery(board, cell))

/** The cards of some pages, each once: a card that moved while pages were read may stand on two of them. */
export const cardsOf = (pages: Pages | undefined): RecordData[] => [...new Map((pages?.pages ?? []).flatMap((p) => p.items).map((r) => [r.id, r])).values()]

export const cardsIn = (client: QueryClient, board: Board, cell: Cell): RecordData[] => cardsOf(client.getQueryData<Pages>(keyOf(board, cell)))

const remove = (pages: Pages, id: string): Pages => ({ ...pages, pages: pages.pages.map((p) => (p.items.some((r) => r.id === id) ? { ...p, items: p.items.filter((r) => r.id !== id) } : p)) })

/** Puts a card where its sort wants it; below the last page that was read it would only seem to be the last of all. */
function insert(pages: Pages, card: RecordData, sort: string): Pages {
  const rest = remove(pages, card.id)
  let place = placeIn(cardsOf(rest), card, sort)
  return {
    ...rest,
    pages: rest.pages.map((page, index) => {
      const here = place
      place -= page.items.length
      const last = index === rest.pages.length - 1
      const belongs = here >= 0 && (here < page.items.length || (last && here === page.items.length))
      if (!belongs) return page
      place = -1
      return { ...page, items: [...page.items.slice(0, here), card, ...page.items.slice(here)] }
    }),
  }
}

/** Shows a card in another place, with counts and sums, before anybody asks the server. */
export function relocate(client: QueryClient, board: Board, before: RecordData, after: RecordData): void {
  const [from, to] = [keyOf(board, cellOf(board, before)), keyOf(board, cellOf(board, after))]
  // An answer on its way knows nothing of the move yet; a first page is still needed.
  for (const key of [from, to]) if (client.getQueryData(key)) void client.cancelQueries({ queryKey: key, exact: true })
  client.setQueryData<Pages>(from, (pages) => pages && remove(pages, before.id))
  client.setQueryData<Pages>(to, (pages) => pages && insert(pages, after, board.sort))
  const totals = keys.aggregate(board.object.path, totalsQuery(board))
  void client.cancelQueries({ queryKey: totals, exact: true })
  client.setQueryData<Groups>(totals, (answer) => answer && relocated(board, answer, before, after))
}

/** Shows a card as the server has it now, or takes it away where it no longer belongs. */
export function settle(client: QueryClient, board: Board, shown: RecordData, now: RecordData | undefined): void {
  client.setQueryData<Pages>(keyOf(board, cellOf(board, shown)), (pages) => pages && (now ? insert(pages, now, board.sort) : remove(pages, shown.id)))
}

/**
 * After a move everything else that shows records is asked again. The columns have been set right card by card, however many pages they have;
 * they, and tables of the same records, are asked when somebody next comes to them.
 */
export async function othersChanged(client: QueryClient, board: Board): Promise<void> {
  const isRows = (key: readonly unknown[]) => key[1] === board.object.path && key[2] === 'rows'
  await client.invalidateQueries({ queryKey: ['records'], predicate: (query) => isRows(query.queryKey), refetchType: 'none' })
  await client.invalidateQueries({ queryKey: ['records'], predicate: (query) => !isRows(query.queryKey) })
}
