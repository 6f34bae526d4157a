import { expect, test } from 'vitest'
import type { Import } from '../calls'
import { queueOf } from './queue'

const file = (id: string, status: Import['status'], more: Partial<Import> = {}): Import => ({
  id, status, object: 'account', fileName: id, mode: 'create', match: '', dryRun: false, total: 1, processed: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0,
  createdAlong: 0, rowsPerSecond: null, secondsLeft: null, errors: '', createdAt: '', createdBy: '', startedAt: null, endedAt: null, undo: null, undoUntil: null, ambiguities: [], ...more,
})

test('while one is on its way the next waits', () => {
  expect(queueOf([file('a', 'running'), file('b', 'ready')])).toMatchObject({ next: null, halted: null, waiting: [{ id: 'b' }] })
})
test('once it is done and every row went in the next may go', () => {
  expect(queueOf([file('a', 'done'), file('b', 'ready'), file('c', 'ready')])).toMatchObject({ next: { id: 'b' }, halted: null })
})
test('a dry run that has ended is no import that has', () => {
  expect(queueOf([file('a', 'done', { dryRun: true }), file('b', 'ready')]).next?.id).toBe('a')
})
test('rows that did not go in, a stop and a failure are for a person to judge', () => {
  expect(queueOf([file('a', 'done', { failed: 2 }), file('b', 'ready')]).halted).toBe('rows')
  expect(queueOf([file('a', 'cancelled'), file('b', 'ready')]).halted).toBe('stopped')
  expect(queueOf([file('a', 'failed'), file('b', 'ready')]).halted).toBe('failed')
})
test('after the last there is nothing to halt', () => {
  expect(queueOf([file('a', 'done', { failed: 2 })])).toEqual({ next: null, halted: null, waiting: [] })
})
