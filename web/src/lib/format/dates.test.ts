import { expect, test } from 'vitest'
import { dayOf, daysBetween, formatAgo, formatDate, formatMoment } from './dates'

test('the day of a moment is the one in the reader’s time zone', () => {
  const moment = new Date('2026-03-05T17:30:00Z')
  expect(dayOf(moment, 'Asia/Shanghai')).toBe('2026-03-06')
  expect(dayOf(moment, 'America/New_York')).toBe('2026-03-05')
})

test('a date of this year goes without it', () => {
  expect(formatDate('2026-03-05', 'zh-CN', '2026-11-22')).toBe('3月5日')
  expect(formatDate('2026-03-05', 'en', '2026-11-22')).toBe('5 Mar')
  expect(formatDate('2025-03-05', 'zh-CN', '2026-11-22')).toBe('2025年3月5日')
  expect(formatDate('2025-03-05', 'en', '2026-11-22')).toBe('5 Mar 2025')
})

test('a moment is told in the reader’s time zone, in 24 hours', () => {
  expect(formatMoment('2026-03-05T17:30:00Z', 'zh-CN', 'Asia/Shanghai', '2026-11-22')).toBe('3月6日 01:30')
  expect(formatMoment('2026-03-05T17:30:00Z', 'en', 'UTC', '2026-11-22')).toBe('5 Mar, 17:30')
})

test('how long ago is told in the largest unit that fits', () => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  expect(formatAgo('2026-11-19T11:00:00Z', 'zh-CN', now)).toBe('3天前')
  expect(formatAgo('2026-11-21T11:00:00Z', 'en', now)).toBe('yesterday')
  expect(formatAgo('2026-11-22T12:00:30Z', 'en', now)).toBe('this minute')
})

test('days between two days do not depend on summer time', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
})
