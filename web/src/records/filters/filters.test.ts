import { expect, test } from 'vitest'
import { type Term, periods } from './model'
import { parseFilter } from './parse'
import { bothOf, sameSpelling, writeFilter } from './write'

const id = '01a2022b-2174-71b3-91ff-9a23f8b6e9c5'

const roundTrips: [text: string, terms: Term[]][] = [
  ["stage eq 'won'", [{ path: 'stage', operator: 'is', values: ['won'] }]],
  ["stage in ('proposal','negotiation')", [{ path: 'stage', operator: 'is', values: ['proposal', 'negotiation'] }]],
  ["stage ne 'won'", [{ path: 'stage', operator: 'isNot', values: ['won'] }]],
  ["not stage in ('won','lost')", [{ path: 'stage', operator: 'isNot', values: ['won', 'lost'] }]],
  ["contains(name,'O''Brien')", [{ path: 'name', operator: 'contains', values: ["O'Brien"] }]],
  ["not contains(account.name,'远山')", [{ path: 'account.name', operator: 'notContains', values: ['远山'] }]],
  ["startswith(name,'a b')", [{ path: 'name', operator: 'starts', values: ['a b'] }]],
  ["endswith(custom.code,'-1')", [{ path: 'custom.code', operator: 'ends', values: ['-1'] }]],
  ['amount ge 100000', [{ path: 'amount', operator: 'ge', values: ['100000'] }]],
  ['amount ge -1.5 and amount le 5', [{ path: 'amount', operator: 'between', values: ['-1.5', '5'] }]],
  ['ownerId eq me()', [{ path: 'ownerId', operator: 'is', values: [{ call: 'me' }] }]],
  ['ownerId in myTeam()', [{ path: 'ownerId', operator: 'is', values: [{ call: 'myTeam' }] }]],
  ['not ownerId in myTeam()', [{ path: 'ownerId', operator: 'isNot', values: [{ call: 'myTeam' }] }]],
  [`ownerId in (me(),${id})`, [{ path: 'ownerId', operator: 'is', values: [{ call: 'me' }, id] }]],
  ["closedDate in period('this-month')", [{ path: 'closedDate', operator: 'period', values: [{ call: 'period', of: 'this-month' }] }]],
  ['expectedCloseDate lt today()', [{ path: 'expectedCloseDate', operator: 'lt', values: [{ call: 'today' }] }]],
  ['createdAt ge daysAgo(30)', [{ path: 'createdAt', operator: 'ge', values: [{ call: 'daysAgo', of: '30' }] }]],
  ['dueAt ge today() and dueAt le daysAgo(-7)', [{ path: 'dueAt', operator: 'between', values: [{ call: 'today' }, { call: 'daysAgo', of: '-7' }] }]],
  ['createdAt ge 2026-02-27 and createdAt lt 2026-03-01', [{ path: 'createdAt', operator: 'days', values: ['2026-02-27', '2026-02-28'] }]],
  ['done eq false', [{ path: 'done', operator: 'is', values: ['false'] }]],
  ['phone eq null', [{ path: 'phone', operator: 'empty', values: [] }]],
  ['phone ne null', [{ path: 'phone', operator: 'notEmpty', values: [] }]],
]

test.each(roundTrips)('%s is read as conditions and written back as it was', (text, terms) => {
  expect(parseFilter(text)).toEqual(terms)
  expect(writeFilter(terms)).toBe(text)
})

test('every period of the server is read', () => {
  for (const period of periods) expect(parseFilter(`closedDate in period('${period}')`)[0]).toHaveProperty('operator', 'period')
})

test('several spellings of one condition are the same', () => {
  expect(sameSpelling("  (stage  eq 'won')  ")).toBe("stage eq 'won'")
  expect(sameSpelling('amount  ge  1')).toBe('amount ge 1')
  expect(sameSpelling("account/name eq 'x'")).toBe("account.name eq 'x'")
  expect(sameSpelling("not (contains(name,'x'))")).toBe("not contains(name,'x')")
  expect(sameSpelling("amount eq '5'")).toBe('amount eq 5')
})

test('alternatives stay as they were written, beside the conditions', () => {
  expect(parseFilter("(amount gt 5 or stage eq 'won') and done eq false")).toEqual([
    { raw: "(amount gt 5 or stage eq 'won')" },
    { path: 'done', operator: 'is', values: ['false'] },
  ])
  expect(parseFilter('a eq 1 or b eq 2 and c eq 3')).toEqual([{ raw: 'a eq 1 or b eq 2 and c eq 3' }])
})

test('alternatives get brackets where something joins them, and only then', () => {
  expect(bothOf('a eq 1 or b eq 2', "contains(name,'x')")).toBe("(a eq 1 or b eq 2) and contains(name,'x')")
  expect(bothOf('a eq 1 or b eq 2', null)).toBe('a eq 1 or b eq 2')
  expect(bothOf("(a eq 1 or b eq 2) and done eq true", "contains(name,'x')")).toBe("(a eq 1 or b eq 2) and done eq true and contains(name,'x')")
})

test.each(["name eq 'open", 'amount ge', '((a eq 1)', 'a eq 1 and', 'a in (null)', 'a in (1', 'and', ')', 'not', "closedDate in period('this-era')", 'a between 1'])(
  'what only the server can judge, %s, comes back as it is',
  (text) => {
    expect(parseFilter(text)).toEqual([{ raw: text }])
    expect(writeFilter(parseFilter(text))).toBe(text)
  },
)

test('no filter has no terms', () => {
  expect(parseFilter(null)).toEqual([])
  expect(parseFilter('   ')).toEqual([])
  expect(writeFilter([])).toBe('')
})
