import { expect, test } from 'vitest'
import { formatDuration } from './duration'

test('a time is told as exactly as anybody wants to know', () => {
  expect([0.2, 40, 59.6, 170, 3600, 7800].map((s) => formatDuration(s, 'en'))).toEqual(['1 second', '40 seconds', '60 seconds', '3 minutes', '1 hour', '2 hours 10 minutes'])
  expect(formatDuration(170, 'zh-CN')).toBe('3分钟')
})
