import { expect, test } from 'vitest'
import { outcomeOf } from './outcome'

test('each item is told by its place: what was done with its version, what was refused with its reason', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ op: 'update' as const, id, data: {} }))
  const outcome = outcomeOf(
    items,
    [
      { status: 200, id: 'a', version: 3 },
      { status: 403, code: 'record.not_yours', detail: 'Not yours.' },
      { status: 422, detail: 'Invalid.', errors: [{ field: 'amount', code: 'x', message: 'Too large.' }, { field: null, code: 'y', message: 'And late.' }] },
    ],
    (id) => id.toUpperCase(),
  )
  expect(outcome.done).toEqual([{ id: 'a', version: 3 }])
  expect(outcome.refused).toEqual([
    { id: 'b', name: 'B', reason: 'Not yours.' },
    { id: 'c', name: 'C', reason: 'Too large. And late.' },
  ])
})

test('an item that got no answer counts as refused', () => {
  expect(outcomeOf([{ op: 'delete', id: 'a' }], [], (id) => id).refused).toHaveLength(1)
})
