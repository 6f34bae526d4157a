import { expect, test } from 'vitest'
import { parseSort, sortedBy, writeSort } from './sorting'

test('an order is read and written back', () => {
  expect(writeSort(parseSort('-amount,account.name,+name'))).toBe('-amount,account.name,name')
})

test('what is no key is left out, and so is a second time and a sixth key', () => {
  expect(writeSort(parseSort('a,,b c,-a,1,c,d,e,f,g'))).toBe('a,c,d,e,f')
  expect(parseSort(null)).toEqual([])
})

test('a click sorts by the column, a second one the other way', () => {
  expect(writeSort(sortedBy(parseSort('-amount'), 'name', false))).toBe('name')
  expect(writeSort(sortedBy(parseSort('name'), 'name', false))).toBe('-name')
})

test('with shift the column joins the others, or turns in its place', () => {
  expect(writeSort(sortedBy(parseSort('-amount'), 'name', true))).toBe('-amount,name')
  expect(writeSort(sortedBy(parseSort('-amount,name'), 'amount', true))).toBe('amount,name')
})
