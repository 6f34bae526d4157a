import { describe, expect, test } from 'vitest'
import { columnOf, type Draft, draftOf, fitting } from './mapping'
import { type Edit, reduce } from './reduce'

const draft = (mapping: Draft['mapping'], match: string[] = []): Draft => ({ mapping, mode: match.length ? 'upsert' : 'create', match })
const after = (start: Draft, ...edits: Edit[]) => edits.reduce(reduce, start)

describe('a mapping that is edited', () => {
  const fromServer = {
    file: { encoding: 'gb18030', quote: "'" },
    columns: { Name: 'name', Owner: { field: 'ownerId', lookup: 'name', missing: 'error' as const, later: { deep: [1] } } },
    defaults: { currency: 'USD' },
    later: true,
  }

  test('keeps what the screen does not know', () => {
    const { mapping } = after(draft(fromServer), { type: 'field', column: 'City', field: 'city' }, { type: 'part', column: 'Owner', part: { missing: 'empty' } }, { type: 'default', field: 'tier', value: 'key' })
    expect(mapping).toEqual({
      file: { encoding: 'gb18030', quote: "'" },
      columns: { Name: 'name', City: 'city', Owner: { field: 'ownerId', lookup: 'name', missing: 'empty', later: { deep: [1] } } },
      defaults: { currency: 'USD', tier: 'key' },
      later: true,
    })
  })

  test('is what the server gave once an edit is taken back', () => {
    const back = after(
      draft(fromServer),
      { type: 'value', column: 'Name', text: 'technolgy', meaning: 'technology' },
      { type: 'value', column: 'Name', text: 'technolgy', meaning: undefined },
      { type: 'part', column: 'Name', part: { scale: 1000 } },
      { type: 'part', column: 'Name', part: { scale: null } },
      { type: 'field', column: 'City', field: 'city' },
      { type: 'field', column: 'City', field: null },
    )
    expect(back).toEqual(draft(fromServer))
  })

  test('does not touch the one before', () => {
    const before = structuredClone(fromServer)
    after(draft(fromServer), { type: 'field', column: 'Owner', field: null }, { type: 'value', column: 'Name', text: 'a', meaning: null })
    expect(fromServer).toEqual(before)
  })
})

describe('the field of a column', () => {
  test('leaves the column that it had', () => {
    expect(after(draft({ columns: { A: 'name', B: 'city' } }), { type: 'field', column: 'B', field: 'name' }).mapping.columns).toEqual({ B: 'name' })
  })
  test('takes the place of the default for it', () => {
    expect(after(draft({ columns: {}, defaults: { city: 'Bonn' } }), { type: 'field', column: 'B', field: 'city' }).mapping).toEqual({ columns: { B: 'city' } })
  })
  test('chosen again keeps what was said of it', () => {
    const start = draft({ columns: { A: { field: 'stage', values: { Won: 'won' } } } })
    expect(after(start, { type: 'field', column: 'A', field: 'stage' })).toEqual(start)
  })
  test('that goes is no match field any more', () => {
    expect(after(draft({ columns: { A: 'name', B: 'externalId' } }, ['externalId', 'name']), { type: 'field', column: 'B', field: null }).match).toEqual(['name'])
  })
})

describe('values', () => {
  test('may stand for another text, for nothing, or be left to the server', () => {
    const start = draft({ columns: { product: { field: 'productId', lookup: 'name' } } })
    const said = after(start, { type: 'value', column: 'product', text: 'GTXPro', meaning: 'GTX Pro' }, { type: 'value', column: 'product', text: 'n/a', meaning: null })
    expect(columnOf(said.mapping, 'product')).toEqual({ field: 'productId', lookup: 'name', values: { GTXPro: 'GTX Pro', 'n/a': null } })
  })
  test('of a column without a field are not kept', () => {
    const start = draft({ columns: {} })
    expect(after(start, { type: 'value', column: 'x', text: 'a', meaning: 'b' })).toEqual(start)
  })
})

test('one answer orders every column that is asked about', () => {
  const { mapping } = after(draft({ columns: { A: 'openedDate', B: 'closedDate' } }), { type: 'order', columns: ['A', 'B', 'C'], order: 'dmy' })
  expect(mapping.columns).toEqual({ A: { field: 'openedDate', order: 'dmy' }, B: { field: 'closedDate', order: 'dmy' } })
})
test('who only creates matches nothing', () => {
  expect(reduce(draft({ columns: { A: 'name' } }, ['name']), { type: 'mode', mode: 'create', match: ['name'] })).toMatchObject({ mode: 'create', match: [] })
})
test('the match fields of the API are a list here', () => {
  expect(draftOf({ mapping: {}, mode: 'upsert', match: 'name,city' }).match).toEqual(['name', 'city'])
  expect(draftOf({ mapping: {}, mode: 'create', match: '' }).match).toEqual([])
})
test('a mapping made for another file leaves out the columns that this one has not', () => {
  expect(fitting({ later: 1, columns: { A: 'name', B: 'city' } }, ['B', 'C'])).toEqual({ later: 1, columns: { B: 'city' } })
})
test('a column may be called as what every object has', () => {
  expect(columnOf({ columns: {} }, 'constructor')).toBeNull()
  expect(reduce(draft({ columns: { A: 'name' } }), { type: 'field', column: '__proto__', field: 'city' }).mapping.columns).toEqual(Object.fromEntries([['A', 'name'], ['__proto__', 'city']]))
})
