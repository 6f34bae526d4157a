import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import type { BoardColumn } from '../extensions'
import { pathOf, valueOf } from '../definitions'
import { textLiteral } from '../filters/literals'
import type { ListRequest, RecordData } from '../types'

/** Everything that the questions of one board have in common. */
export interface Board {
  object: ObjectDefinition
  /** The choice whose values are the columns. */
  field: FieldDefinition
  columns: BoardColumn[]
  filter: string | undefined
  sort: string
  select: string
  /** The amount in the company's currency that columns sum; null where there is none. */
  sum: string | null
  /** Whether owners have lanes of their own. */
  lanes: boolean
}

/** A place on the board: a column, and in lanes an owner. */
export interface Cell {
  column: string | null
  owner: string | null
}

export const pageSize = 50

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

export const cellOf = (board: Board, record: RecordData): Cell => ({
  column: textOrNull(valueOf(record, board.field)),
  owner: board.lanes ? textOrNull(record.ownerId) : null,
})

export const sameCell = (a: Cell, b: Cell): boolean => a.column === b.column && a.owner === b.owner

/** Conditions that hold all together, each whole in its brackets. */
export const allOf = (...conditions: (string | undefined | null)[]): string | undefined => {
  const given = conditions.filter((c): c is string => Boolean(c))
  return given.length < 2 ? given[0] : given.map((c) => `(${c})`).join(' and ')
}

/** How the cards of one place are asked for. */
export function cellQuery(board: Board, cell: Cell): ListRequest {
  const column = `${pathOf(board.field)} eq ${cell.column === null ? 'null' : textLiteral(cell.column)}`
  const owner = board.lanes ? `ownerId eq ${cell.owner === null ? 'null' : textLiteral(cell.owner)}` : null
  return { select: board.select, filter: allOf(board.filter, column, owner), sort: board.sort, limit: pageSize }
}
