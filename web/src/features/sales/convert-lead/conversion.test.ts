import { expect, test } from 'vitest'
import { accountNameOf, complaints, type Draft, isConverted, requestOf } from './conversion'

const draft: Draft = { account: 'new', accountName: ' 远山科技 ', accountId: 'a', contact: true, opportunity: true, sale: { name: '年度服务', amount: 0, stage: null } }

test('a new account is named, an existing one given by its id, never both', () => {
  expect(requestOf(draft)).toEqual({ accountName: '远山科技', contact: true, opportunity: { name: '年度服务', amount: 0 } })
  expect(requestOf({ ...draft, account: 'existing', opportunity: false })).toEqual({ accountId: 'a', contact: true, opportunity: null })
})
test('a lead without a company is a private person', () => {
  expect(accountNameOf({ id: '1', name: '王芳', company: '远山科技' })).toBe('远山科技')
  expect(accountNameOf({ id: '1', name: '王芳', company: null })).toBe('王芳')
})
test('a lead is converted once', () => {
  expect(isConverted({ id: '1', status: 'converted' })).toBe(true)
  expect(isConverted({ id: '1', status: 'new', convertedAt: null })).toBe(false)
})
test('a complaint stands beside its input, the rest together', () =>
  expect(complaints(
    [{ field: 'account.name', code: 'x', message: 'A' }, { field: 'opportunity.amount', code: 'x', message: 'B' }, { field: 'contact.mobile', code: 'x', message: 'C' }, { field: 'contact.email', code: 'x', message: 'D' }],
    ['accountName', 'opportunity.amount'],
  )).toEqual({ accountName: 'A', 'opportunity.amount': 'B', '': 'C D' }))
