import { expect, test } from 'vitest'
import { positions } from './positions'

test('only what stands elsewhere is written', () => {
  expect(positions([{ id: 'a', position: 1 }, { id: 'c', position: 3 }, { id: 'b', position: 2 }])).toEqual([
    { id: 'c', position: 2 },
    { id: 'b', position: 3 },
  ])
})
test('a record without a position gets one', () => expect(positions([{ id: 'a', position: null }])).toEqual([{ id: 'a', position: 1 }]))
