import { expect, test } from 'vitest'
import { emptyGrid, type GridAction, gridAfter, mostSelected } from './grid'

const ids = ['a', 'b', 'c', 'd', 'e']
const after = (...actions: GridAction[]) => actions.reduce(gridAfter, emptyGrid)
const selected = (...actions: GridAction[]) => [...after(...actions).selected]

test('a row is selected and let go again', () => {
  expect(selected({ type: 'toggle', row: 1, ids })).toEqual(['b'])
  expect(selected({ type: 'toggle', row: 1, ids }, { type: 'toggle', row: 1, ids })).toEqual([])
})

test('shift stretches the selection from where it began, in both directions', () => {
  expect(selected({ type: 'toggle', row: 1, ids }, { type: 'stretch', row: 3, ids })).toEqual(['b', 'c', 'd'])
  expect(selected({ type: 'go', row: 3 }, { type: 'stretch', row: 2, ids })).toEqual(['c', 'd'])
})

test('moving keeps the selection and begins a new stretch', () => {
  expect(selected({ type: 'toggle', row: 0, ids }, { type: 'go', row: 3 }, { type: 'stretch', row: 4, ids })).toEqual(['a', 'd', 'e'])
})

test('no more are selected than one request takes', () => {
  const many = Array.from({ length: mostSelected + 5 }, (_, i) => `${i}`)
  expect(selected({ type: 'select', ids: many })).toHaveLength(mostSelected)
})

test('moving ends an edit', () => {
  expect(after({ type: 'go', row: 1 }, { type: 'edit', on: true }).editing).toBe(true)
  expect(after({ type: 'go', row: 1 }, { type: 'edit', on: true }, { type: 'go', row: 2 }).editing).toBe(false)
})
