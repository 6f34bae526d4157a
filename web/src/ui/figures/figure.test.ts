import { expect, test } from 'vitest'
import { csvOf, fileName } from './figure'

const cell = (value: string | number | null) => ({ text: '', value })

test('A table is written with a mark for spreadsheets, quotes where needed, and nothing for null', () => {
  expect(csvOf({ head: ['Name', 'Won'], rows: [[cell('Acme, "Ltd"'), cell(12.5)], [cell('远山'), cell(null)]] })).toBe('\uFEFFName,Won\r\n"Acme, ""Ltd""",12.5\r\n远山,\r\n')
})

test('A name that begins like a formula stays a text, a negative number stays a number', () => {
  expect(csvOf({ head: ['a', 'b'], rows: [[cell('=1+1'), cell(-3)]] })).toBe("\uFEFFa,b\r\n'=1+1,-3\r\n")
})

test('A file is named by its title without what file systems refuse', () => {
  expect(fileName('Won: by month / year?', 'csv')).toBe('Won by month year.csv')
})
