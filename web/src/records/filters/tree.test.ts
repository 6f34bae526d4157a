import { expect, test } from 'vitest'
import { treeOf } from './tree'

const done = { kind: 'condition', condition: { path: 'done', operator: 'isNot', values: ['true'] } }

test('a question about other records is read, with its inside', () => {
  expect(treeOf('not (id in tasks.opportunityId where (done ne true))')).toEqual({ kind: 'not', of: { kind: 'related', path: 'id', objects: 'tasks', field: 'opportunityId', where: done } })
  expect(treeOf('accountId in opportunities.accountId')).toEqual({ kind: 'related', path: 'accountId', objects: 'opportunities', field: 'accountId', where: null })
})

test('and binds closer than or, brackets closer than both', () => {
  const leaf = (path: string) => ({ kind: 'condition', condition: { path, operator: 'is', values: ['1'] } })
  expect(treeOf('a eq 1 or b eq 1 and c eq 1')).toEqual({ kind: 'any', of: [leaf('a'), { kind: 'all', of: [leaf('b'), leaf('c')] }] })
  expect(treeOf('(a eq 1 or b eq 1) and c eq 1')).toEqual({ kind: 'all', of: [{ kind: 'any', of: [leaf('a'), leaf('b')] }, leaf('c')] })
})

test("functions and words in quotes are no joints", () => {
  expect(treeOf("contains(name,'x and y') or createdAt lt daysAgo(14)")).toEqual({
    kind: 'any',
    of: [
      { kind: 'condition', condition: { path: 'name', operator: 'contains', values: ['x and y'] } },
      { kind: 'condition', condition: { path: 'createdAt', operator: 'lt', values: [{ call: 'daysAgo', of: '14' }] } },
    ],
  })
})

test.each(['', 'a eq', '(a eq 1', 'a eq 1) or b eq 1', 'id in tasks.opportunityId where done ne true', "a eq 'x"])('%s is left to the server', (text) => {
  expect(treeOf(text)).toBeNull()
})
