import { expect, test } from 'vitest'
import { periodsAround } from './period'

test('The years and quarters around what is shown can be chosen', () => {
  expect(periodsAround(undefined, '2017-01-01', false)).toEqual(expect.arrayContaining(['this-month', '2016', '2017', '2018', '2017-Q1', '2017-Q4', 'all', 'custom']))
})

test('What the address asks for can always be chosen, two days stand under their own choice', () => {
  expect(periodsAround('2015-03', '2015-03-01', false)[0]).toBe('2015-03')
  expect(periodsAround('2015-03-01..2015-04-01', '2015-03-01', false)).not.toContain('2015-03-01..2015-04-01')
})

test('Fiscal years are there only where they are not the calendar\'s', () => {
  expect(periodsAround(undefined, '2017-01-01', false)).not.toContain('this-fiscal-year')
  expect(periodsAround(undefined, '2017-01-01', true)).toContain('this-fiscal-year')
})
