import { describe, expect, it } from 'vitest'
import { aField, anObject } from '@/testing/definitions'
import { hangingOn, hangsOn, linksTo } from './links'

const to = (name: string, reference: string) => aField(name, { type: 'reference', reference, filterable: true })
const account = anObject('account', [aField('name')])
const opportunity = anObject('opportunity', [aField('name'), to('accountId', 'account')])
const product = anObject('product', [aField('name')])
const activity = anObject('activity', [aField('subject'), to('ownerId', 'user'), to('accountId', 'account'), to('opportunityId', 'opportunity')])

describe('What somebody notes', () => {
  it('hangs on the record', () => expect(linksTo(activity, account, { id: 'a' })).toEqual({ accountId: 'a' }))
  it('hangs on the account of the record too', () => expect(linksTo(activity, opportunity, { id: 'o', accountId: 'a' })).toEqual({ opportunityId: 'o', accountId: 'a' }))
  it('hangs on no account where the record has none, or a hidden one', () => expect(linksTo(activity, opportunity, { id: 'o', accountId: null, accountHidden: true })).toEqual({ opportunityId: 'o' }))
  it('does not hang on what it has no field for', () => expect(hangsOn(activity, product)).toBe(false))
  it('is not what its owner owns', () => expect(hangsOn(activity, anObject('user', []))).toBe(false))
  it('is found again', () => expect(hangingOn(activity, opportunity, 'o')).toBe('opportunityId eq o'))
})
