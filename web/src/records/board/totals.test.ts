import { expect, test } from 'vitest'
import type { FieldDefinition, Groups, ObjectDefinition } from '@/lib/api/types'
import { allOf, type Board, cellQuery } from './board'
import { cellTotal, columnTotal, lanesOf, relocated, totalsQuery } from './totals'

const field = { name: 'stage', custom: false } as FieldDefinition
const board = (lanes: boolean): Board => ({
  object: { name: 'opportunity', path: 'opportunities', fields: [field] } as unknown as ObjectDefinition,
  field, columns: [], filter: "outcome eq 'open'", sort: 'expectedCloseDate', select: 'id', sum: 'amountBase', lanes,
})
const answer = (...groups: Record<string, unknown>[]): Groups => ({ groups }) as unknown as Groups
const plain = answer(
  { stage: 'needs', count: 2, 'sum(amountBase)': 300, noRate: 1 },
  { stage: 'proposal', count: 1, 'sum(amountBase)': 50, noRate: 0 },
)

test('a card takes its amount along', () => {
  const after = relocated(board(false), plain, { id: '1', stage: 'needs', amount: 100, amountBase: 100 }, { id: '1', stage: 'proposal', amount: 100, amountBase: 100 })
  expect(columnTotal(board(false), after, 'needs')).toEqual({ count: 1, sum: 200, noRate: 1 })
  expect(columnTotal(board(false), after, 'proposal')).toEqual({ count: 2, sum: 150, noRate: 0 })
})

test('an amount without a rate is counted as such and not summed', () => {
  const after = relocated(board(false), plain, { id: '1', stage: 'needs', amount: 7, amountBase: null }, { id: '1', stage: 'proposal', amount: 7, amountBase: null })
  expect(columnTotal(board(false), after, 'needs')).toEqual({ count: 1, sum: 300, noRate: 0 })
  expect(columnTotal(board(false), after, 'proposal')).toEqual({ count: 2, sum: 50, noRate: 1 })
})

test('a card without an amount changes counts only', () => {
  const after = relocated(board(false), plain, { id: '1', stage: 'needs', amount: null, amountBase: null }, { id: '1', stage: 'won', amount: null, amountBase: null })
  expect(columnTotal(board(false), after, 'needs')).toEqual({ count: 1, sum: 300, noRate: 1 })
  expect(columnTotal(board(false), after, 'won')).toEqual({ count: 1, sum: 0, noRate: 0 })
})

test('lanes have their own figures, mine come first, and records without an owner have a lane too', () => {
  const groups = answer(
    { ownerId: null, 'owner.name': null, stage: 'needs', count: 1, 'sum(amountBase)': 1, noRate: 0 },
    { ownerId: 'a', 'owner.name': '安然', stage: 'needs', count: 2, 'sum(amountBase)': 20, noRate: 0 },
    { ownerId: 'b', 'owner.name': '白雪', stage: 'needs', count: 1, 'sum(amountBase)': 5, noRate: 0 },
    { ownerId: 'b', 'owner.name': '白雪', stage: 'won', count: 1, 'sum(amountBase)': 7, noRate: 0 },
  )
  expect(lanesOf(board(true), groups, 'b').map((l) => [l.name, l.count, l.sum])).toEqual([['白雪', 2, 12], [null, 1, 1], ['安然', 2, 20]])
  expect(columnTotal(board(true), groups, 'needs').count).toBe(4)
  expect(cellTotal(board(true), groups, { column: 'needs', owner: 'a' }).sum).toBe(20)
})

test('a place asks for its column and owner, within the filter of the view', () => {
  expect(cellQuery(board(true), { column: "o'x", owner: null }).filter).toBe("(outcome eq 'open') and (stage eq 'o''x') and (ownerId eq null)")
  expect(totalsQuery(board(true)).groupBy).toBe('ownerId,owner.name,stage')
  expect(allOf(undefined, 'a eq 1')).toBe('a eq 1')
})
