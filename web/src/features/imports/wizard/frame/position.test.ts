import { expect, test } from 'vitest'
import { neighbours, positionOf } from './position'

const ids = ['a', 'b']

test('each file is looked at and mapped before the next, and all are checked together', () => {
  const walked: string[] = []
  let at = neighbours({ step: 'file', file: 'a' }, ids).next
  while (at) {
    walked.push(`${at.step} ${at.file}`)
    at = neighbours(at, ids).next
  }
  expect(walked).toEqual(['fields a', 'file b', 'fields b', 'check b'])
})
test('the way back is the same', () => {
  expect(neighbours({ step: 'check', file: 'a' }, ids).back).toEqual({ step: 'fields', file: 'b' })
  expect(neighbours({ step: 'file', file: 'a' }, ids).back).toBeNull()
})
test('an address of another file or step begins at the beginning', () => {
  expect(positionOf({ step: 'nowhere', file: 'z' }, ids, false)).toEqual({ step: 'file', file: 'a' })
})
test('what has begun can only be watched, and what has not is not run by an address', () => {
  expect(positionOf({ step: 'fields', file: 'b' }, ids, true).step).toBe('run')
  expect(positionOf({ step: 'run', file: null }, ids, false).step).toBe('check')
})
