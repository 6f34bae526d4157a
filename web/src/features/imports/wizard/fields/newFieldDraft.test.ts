import { expect, test } from 'vitest'
import type { Column } from '../calls'
import { draftFor, requestFor } from './newFieldDraft'

const column = (name: string, more: Partial<Column> = {}): Column => ({ name, type: 'text', filled: 9, order: null, ambiguous: false, samples: [], ...more })
const values = (...texts: string[]) => texts.map((value) => ({ value, count: 3 }))

test('a field is called and typed as its column', () => {
  expect(draftFor(column('Store count', { type: 'integer' }), 1)).toEqual({ label: 'Store count', name: 'storeCount', type: 'integer' })
  expect(draftFor(column('Home page', { type: 'url' }), 1).type).toBe('web')
})
test('a column in Chinese gets a name by its place', () => {
  expect(draftFor(column('门店数量'), 3).name).toBe('column3')
})
test('a few texts that come again and again are an open choice with them as options', () => {
  const region = column('Region', { values: values('East', '西区') })
  const draft = draftFor(region, 1)
  expect(draft.type).toBe('choice')
  expect(requestFor(draft, region)).toMatchObject({ open: true, label: { en: 'Region' }, options: [{ value: 'East', label: { en: 'East' } }, { value: '西区', label: { 'zh-CN': '西区' } }] })
  expect(draftFor(column('Name', { filled: 2, values: values('a', 'b') }), 1).type).toBe('text')
})
