import { describe, expect, test } from 'vitest'
import type { ListView } from '../views/views'
import { changed, changesOf, parseState, writeState } from './listState'

const view = (key: string, more: Partial<ListView> = {}): ListView => ({
  key,
  label: key,
  columns: [{ field: 'name' }, { field: 'amount' }],
  filter: "outcome eq 'open'",
  sort: '-amount',
  layout: 'table',
  saved: null,
  ...more,
})
const views = [view('mine'), view('all', { filter: '', sort: 'name' })]
const at = (search: string) => {
  const state = parseState(new URLSearchParams(search), views)
  if (!state) throw new Error('no view')
  return state
}

describe('the address of a list', () => {
  test('is empty where it shows the first view as it is', () => {
    expect(at('')).toMatchObject({ view: { key: 'mine' }, filter: "outcome eq 'open'", sort: '-amount', layout: 'table', open: null, bin: false, find: '' })
  })

  test('names the view and nothing that equals it', () => {
    expect(writeState(at('view=all')).toString()).toBe('view=all')
    expect(writeState(at("view=mine&filter=outcome%20%20eq%20%27open%27&sort=-amount&cols=name,amount&layout=table")).toString()).toBe('view=mine')
  })

  test('holds what differs, and shows a colleague the same', () => {
    const search = writeState(
      changed(at('view=all'), { filter: "name eq 'a&b=c'", sort: '-name,amount', columns: [{ field: 'name', width: 300, frozen: true }, { field: 'account.industry' }], find: '远 山', bin: true, open: '01a2022b-2174-71b3-91ff-9a23f8b6e9c5' }),
    )
    const again = at(search.toString())
    expect(again).toMatchObject({ filter: "name eq 'a&b=c'", sort: '-name,amount', find: '远 山', bin: true, open: '01a2022b-2174-71b3-91ff-9a23f8b6e9c5' })
    expect(again.columns).toEqual([{ field: 'name', width: 300, frozen: true }, { field: 'account.industry' }])
    expect(writeState(again).toString()).toBe(search.toString())
  })

  test('keeps a filter that was taken away', () => {
    expect(at(writeState(changed(at(''), { filter: '' })).toString()).filter).toBe('')
  })

  test.each(['view=../x', 'view=', 'sort=%27;drop', 'sort=,,,', 'cols=%00,!!,:1', 'cols=', 'layout=map', 'open=1', 'open=%3Cscript%3E', 'bin=true', `filter=${'x'.repeat(10_001)}`, 'nothing=of%20this'])(
    'ignores what makes no sense: %s',
    (search) => {
      expect(at(search)).toEqual(at(''))
    },
  )

  test('clamps widths and leaves doubles out', () => {
    expect(at('cols=name:1,name:300,amount:99999!').columns).toEqual([{ field: 'name', width: 64 }, { field: 'amount', width: 800, frozen: true }])
  })
})

test('another view drops what was changed of the one before', () => {
  const state = changed(at("filter=amount%20gt%201&find=x&bin=1"), { view: view('all', { filter: '' }) })
  expect(state).toMatchObject({ filter: '', find: '', bin: false })
})

test('changes of a view are told apart', () => {
  expect(changesOf(at('sort=name'))).toEqual({ columns: false, filter: false, sort: true, layout: false })
  expect(changesOf(at('find=x&bin=1'))).toEqual({ columns: false, filter: false, sort: false, layout: false })
})
