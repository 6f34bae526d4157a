import { expect, test } from 'vitest'
import { questionsOf } from './questions'

const asked = { ambiguities: [{ columns: ['Opened', 'Closed'], example: '03/04/2024', readings: [{ order: 'mdy' as const, date: '2024-03-04' }, { order: 'dmy' as const, date: '2024-04-03' }] }] }
const isDate = (field: string) => field.endsWith('Date')

test('a question about columns that are not read, or not as dates, is not asked', () => {
  expect(questionsOf(asked, { columns: {} }, isDate)).toEqual([])
  expect(questionsOf(asked, { columns: { Opened: 'name' } }, isDate)).toEqual([])
})
test('one answer is an answer for all its columns', () => {
  const [question] = questionsOf(asked, { columns: { Opened: 'openedDate', Closed: { field: 'closedDate', order: 'dmy' } } }, isDate)
  expect(question).toMatchObject({ mapped: ['Opened', 'Closed'], answer: 'dmy' })
})
test('an open question says so', () => {
  expect(questionsOf(asked, { columns: { Opened: 'openedDate' } }, isDate)[0]?.answer).toBeNull()
})
