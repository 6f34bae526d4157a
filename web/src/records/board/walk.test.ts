import { expect, test } from 'vitest'
import { type Grid, neighbour, walk } from './walk'

const grid: Grid = [
  [['a1', 'a2', 'a3'], [], ['c1']],
  [['a4'], [], ['c2', 'c3']],
]

test('the first key leads to the first card', () => expect(walk(grid, null, 'down')).toBe('a1'))
test('down goes on in the next lane', () => expect(walk(grid, 'a3', 'down')).toBe('a4'))
test('up comes back to the last card of the lane above', () => expect(walk(grid, 'c2', 'up')).toBe('c1'))
test('right passes over an empty column, to the card at the same height or the last', () => expect(walk(grid, 'a2', 'right')).toBe('c1'))
test('there is nothing to the left of the first column', () => expect(walk(grid, 'a1', 'left')).toBeNull())
test('first and last stay in the column', () => {
  expect(walk(grid, 'a2', 'first')).toBe('a1')
  expect(walk(grid, 'a2', 'last')).toBe('a3')
})
test('when a card leaves, the next one has the focus, else the one before', () => {
  expect(neighbour(grid, 'a2')).toBe('a3')
  expect(neighbour(grid, 'a3')).toBe('a2')
  expect(neighbour(grid, 'c1')).toBeNull()
})
