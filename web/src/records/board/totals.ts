import type { Groups } from '@/lib/api/types'
import { pathOf } from '../definitions'
import type { AggregateRequest, RecordData } from '../types'
import { type Board, type Cell, cellOf } from './board'

export interface Total {
  count: number
  /** In the company's currency; null where the board sums nothing. */
  sum: number | null
  /** How many amounts are not in the sum, as their currency has no rate. */
  noRate: number
}

export interface Lane extends Total {
  owner: string | null
  name: string | null
}

type Group = Record<string, unknown>

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

export const totalsQuery = (board: Board): AggregateRequest => ({
  groupBy: board.lanes ? `ownerId,owner.name,${pathOf(board.field)}` : pathOf(board.field),
  measures: board.sum ? `count,sum(${board.sum})` : 'count',
  filter: board.filter,
  ...(board.lanes ? { sort: 'owner.name' } : {}),
})

const matches = (board: Board, group: Group, cell: Cell, whole: 'column' | 'lane' | 'cell'): boolean =>
  (whole === 'lane' || (group[pathOf(board.field)] ?? null) === cell.column) && (whole === 'column' || !board.lanes || (group.ownerId ?? null) === cell.owner)

function add(board: Board, groups: readonly Group[]): Total {
  const measure = `sum(${board.sum ?? ''})`
  return groups.reduce<Total>(
    (total, group) => ({
      count: total.count + numberOr(group.count, 0),
      sum: total.sum === null ? null : total.sum + numberOr(group[measure], 0),
      noRate: total.noRate + numberOr(group.noRate, 0),
    }),
    { count: 0, sum: board.sum ? 0 : null, noRate: 0 },
  )
}

/** Count and sum of a column, over all lanes. */
export const columnTotal = (board: Board, answer: Groups, column: string | null): Total =>
  add(board, (answer.groups as Group[]).filter((g) => matches(board, g, { column, owner: null }, 'column')))

/** Count and sum of one place. */
export const cellTotal = (board: Board, answer: Groups, cell: Cell): Total => add(board, (answer.groups as Group[]).filter((g) => matches(board, g, cell, 'cell')))

/** The owners that have cards, in the order of the answer, `first` before all others. */
export function lanesOf(board: Board, answer: Groups, first: string): Lane[] {
  const groups = answer.groups as Group[]
  const owners = [...new Set(groups.map((g) => (typeof g.ownerId === 'string' ? g.ownerId : null)))]
  const lanes = owners.map((owner) => {
    const own = groups.filter((g) => matches(board, g, { column: null, owner }, 'lane'))
    const name = own.find((g) => typeof g['owner.name'] === 'string')?.['owner.name']
    return { owner, name: typeof name === 'string' ? name : null, ...add(board, own) }
  })
  return [...lanes.filter((l) => l.owner === first), ...lanes.filter((l) => l.owner !== first)]
}

/** The figures as they will be once a card has gone from one place to another. */
export function relocated(board: Board, answer: Groups, before: RecordData, after: RecordData): Groups {
  const groups = [...(answer.groups as Group[])]
  const change = (record: RecordData, by: 1 | -1) => {
    const cell = cellOf(board, record)
    const found = groups.findIndex((g) => matches(board, g, cell, 'cell'))
    const old = groups[found] ?? { ...(board.lanes ? { ownerId: cell.owner, 'owner.name': (record.owner as { name?: string } | null)?.name ?? null } : {}), [pathOf(board.field)]: cell.column, count: 0, noRate: 0 }
    const next: Group = { ...old, count: numberOr(old.count, 0) + by }
    if (board.sum) {
      const measure = `sum(${board.sum})`
      const amount = record[board.sum]
      next[measure] = numberOr(old[measure], 0) + by * numberOr(amount, 0)
      // An amount without its value in the company's currency has no rate.
      if (typeof amount !== 'number' && typeof record[board.sum.replace(/Base$/, '')] === 'number') next.noRate = numberOr(old.noRate, 0) + by
    }
    if (found < 0) groups.push(next)
    else groups[found] = next
  }
  change(before, -1)
  change(after, 1)
  return { ...answer, groups: groups as Groups['groups'] }
}
