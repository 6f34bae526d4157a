import { expect, test } from 'vitest'
import { draftOf, requestOf } from './draft'

const rule = {
  id: 'r', name: 'Key accounts', object: 'account', filter: "tier eq 'key'", level: 'read', status: 'applied', createdAt: '2026-01-01T00:00:00Z',
  principals: [{ principal: { kind: 'role', id: 'role-1', name: '电话销售' } }, { principal: { kind: 'team', id: 'team-1', name: '华北' } }],
}

test('a role is named by its code and not by its label', () => {
  const draft = draftOf(rule, [{ id: 'role-1', name: 'telesales' }])
  expect(requestOf(draft, true).principals).toEqual([{ role: 'telesales' }, { teamId: 'team-1' }])
})
test('the object of a stored rule is not sent again', () => {
  expect(requestOf(draftOf(rule, []), true)).not.toHaveProperty('object')
  expect(requestOf(draftOf(rule, []), false)).toHaveProperty('object', 'account')
})
test('a line without anybody chosen is left out', () => {
  expect(requestOf({ ...draftOf(null, []), principals: [{ kind: 'user', value: '' }] }, false).principals).toEqual([])
})
