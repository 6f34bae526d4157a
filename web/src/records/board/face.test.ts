import { expect, test } from 'vitest'
import type { FieldDefinition } from '@/lib/api/types'
import { ageingOf, daysLate, daysUnchanged, initialsOf } from './face'

const due = { name: 'expectedCloseDate', custom: false } as FieldDefinition
const column = { value: 'needs', label: '', colour: null, closed: false, retired: false }

test('a Chinese name is known by its given name, another by its initials', () => {
  expect(initialsOf('梁桂英')).toBe('桂英')
  expect(initialsOf('Jane van Doe')).toBe('JD')
  expect(initialsOf('')).toBe('')
})

test('ageing begins after two weeks and a month', () => expect([13, 14, 29, 30].map(ageingOf)).toEqual(['fresh', 'quiet', 'quiet', 'stale']))

test('days count by the calendar of the reader', () => {
  const record = { id: '1', updatedAt: '2026-11-20T17:00:00Z' }
  expect(daysUnchanged(record, '2026-11-22', 'Asia/Shanghai')).toBe(1)
  expect(daysUnchanged(record, '2026-11-22', 'UTC')).toBe(2)
})

test('what is finished is never late', () => {
  const record = { id: '1', expectedCloseDate: '2026-11-01' }
  expect(daysLate(record, due, column, '2026-11-22')).toBe(21)
  expect(daysLate(record, due, { ...column, closed: true }, '2026-11-22')).toBeNull()
  expect(daysLate({ id: '1', expectedCloseDate: null }, due, column, '2026-11-22')).toBeNull()
})
