import { expect, test } from 'vitest'
import { handOverOf, stays } from './handOver'

const kinds = [{ path: 'accounts', open: null }, { path: 'opportunities', open: 3 }, { path: 'tasks', open: 1 }]

test('what is not given is not named', () => expect(handOverOf({ accounts: stays }, kinds)).toEqual({}))

test('each kind goes to its receiver, finished records only where asked for', () => {
  const choices = {
    accounts: { how: 'manager' as const, colleague: null, finished: true },
    opportunities: { how: 'colleague' as const, colleague: 'u1', finished: true },
    tasks: { how: 'colleague' as const, colleague: 'u2', finished: false },
  }
  expect(handOverOf(choices, kinds)).toEqual({ accounts: { to: 'manager' }, opportunities: { to: 'u1', open: false }, tasks: { to: 'u2' } })
})
