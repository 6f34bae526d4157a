import { expect, test } from 'vitest'
import { placeIn, sortPaths } from './order'

const cards = [
  { id: '1', expectedCloseDate: null, amount: 5 },
  { id: '2', expectedCloseDate: '2026-11-02', amount: 9 },
  { id: '3', expectedCloseDate: '2026-11-09', amount: 3 },
]

test('a card goes between those before and after it', () => expect(placeIn(cards, { id: 'x', expectedCloseDate: '2026-11-05' }, 'expectedCloseDate')).toBe(2))
test('a card without a value comes first, as null is the smallest', () => expect(placeIn(cards, { id: 'x', expectedCloseDate: null }, 'expectedCloseDate')).toBe(0))
test('the largest goes to the end', () => expect(placeIn(cards, { id: 'x', expectedCloseDate: '2027-01-01' }, 'expectedCloseDate')).toBe(3))
test('a minus turns the order round', () => expect(placeIn([{ id: '1', amount: 9 }, { id: '2', amount: 3 }], { id: 'x', amount: 5 }, '-amount')).toBe(1))
test('equal values are told apart by the next path', () =>
  expect(placeIn([{ id: '1', a: 1, b: 2 }, { id: '2', a: 1, b: 6 }], { id: 'x', a: 1, b: 4 }, 'a,b')).toBe(1))
test('Chinese goes by pinyin, through references too', () =>
  expect(placeIn([{ id: '1', account: { name: '安达' } }, { id: '2', account: { name: '中信' } }], { id: 'x', account: { name: '北辰' } }, 'account.name')).toBe(1))
test('the paths of a sort are without their signs', () => expect(sortPaths('-amount, account.name')).toEqual(['amount', 'account.name']))
