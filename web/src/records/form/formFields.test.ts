import { describe, expect, it } from 'vitest'
import { aField, anObject } from '@/testing/definitions'
import { bodyOf, presetOf, sectionsOf } from './formFields'

const fields = [
  aField('name'),
  aField('amount', { type: 'money' }),
  aField('currency', { type: 'currency' }),
  aField('outcome', { type: 'choice', readOnly: true }),
  aField('amountBase', { type: 'moneyBase' }),
  aField('stage', { type: 'choice', required: true }),
  aField('mobile', { masked: true }),
  aField('accountId', { type: 'reference', reference: 'account' }),
  aField('score', { type: 'integer', custom: true }),
]
const label = { 'zh-CN': '', en: '' }
const deal = anObject('deal', fields, {
  highlights: ['amount'],
  groups: [
    { name: 'basics', label, fields: ['name', 'accountId', 'outcome'] },
    { name: 'money', label, fields: ['amount', 'amountBase', 'currency', 'stage', 'mobile'] },
    { name: 'custom', label, fields: ['custom.score'] },
  ],
})

describe('A form', () => {
  it('begins with what is required, whatever group it belongs to', () => expect(sectionsOf(deal).first[0]?.name).toBe('stage'))
  it('has each field once, an amount with its currency, and none that nobody sets', () => {
    const { first, more } = sectionsOf(deal)
    expect(first.map((f) => f.name)).toEqual(['stage', 'name', 'accountId', 'amount', 'currency'])
    expect(more.map((section) => section.fields.map((f) => f.name))).toEqual([['mobile'], ['score']])
  })
  it('sends what was filled in, administrators’ fields under custom', () => expect(bodyOf(deal, { name: '年度服务', amount: null, 'custom.score': 3, outcome: 'won' })).toEqual({ name: '年度服务', custom: { score: 3 } }))
  it('takes presets from the address, of fields that it has and that somebody may fill in', () =>
    expect(presetOf(deal, new URLSearchParams({ accountId: 'a', outcome: 'won', nothing: 'x', amount: '5' }))).toEqual({ accountId: 'a' }))
})
