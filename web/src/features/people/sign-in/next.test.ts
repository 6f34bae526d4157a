import { expect, test } from 'vitest'
import { nextOf } from './next'

const here = 'https://crm.example'

test('an address of this site is gone to, with its search and fragment', () => {
  expect(nextOf('/accounts?filter=a#b', here)).toBe('/accounts?filter=a#b')
})

test.each(['//evil.example/x', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', 'accounts', '', null])('%s is no address of this site', (asked) => {
  expect(nextOf(asked, here)).toBe('/')
})

test('a tab or line break that a browser drops opens no way out', () => {
  expect(nextOf('/\t/evil.example', here)).toBe('/')
})

test('signing in does not lead back to signing in', () => {
  expect(nextOf('/sign-in?next=/accounts', here)).toBe('/')
})
