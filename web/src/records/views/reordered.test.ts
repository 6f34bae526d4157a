import { expect, test } from 'vitest'
import { reordered } from './reordered'
import { inOrder, type SavedView } from './views'

const view = (id: string, position: number, mayChange = true): SavedView => ({
  id, position, mayChange, version: 1, object: 'account', name: id, sharedWith: 'none', teamId: null, ownerId: 'u', owner: { id: 'u', name: 'U' }, columns: [], filter: null, sort: null, layout: 'table', usable: true,
})
const after = (saved: SavedView[], from: string, to: string) => {
  const positions = new Map(reordered(saved, from, to).map(({ view: moved, position }) => [moved.id, position]))
  return inOrder(saved.map((v) => ({ ...v, position: positions.get(v.id) ?? v.position }))).map((v) => v.id)
}

test('a view takes the place of another, to the left and to the right', () => {
  const saved = [view('a', 1), view('b', 2), view('c', 3)]
  expect(after(saved, 'c', 'a')).toEqual(['c', 'a', 'b'])
  expect(after(saved, 'a', 'c')).toEqual(['b', 'c', 'a'])
})

test('views that all have the first position are put in order', () => {
  expect(after([view('a', 0), view('b', 0), view('c', 0)], 'c', 'b')).toEqual(['a', 'c', 'b'])
})

test('nothing moves where the target is not mine, or the same', () => {
  expect(reordered([view('a', 1), view('b', 2, false)], 'a', 'b')).toEqual([])
  expect(reordered([view('a', 1)], 'a', 'a')).toEqual([])
})
