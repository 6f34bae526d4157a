import { expect, test } from 'vitest'
import { makeDrafts } from './drafts'
import type { Draft } from './mapping'

const base: Draft = { mapping: { columns: { A: 'name' } }, mode: 'create', match: [] }

test('edits build on each other, not on what the server held when they began', async () => {
  const sent: Draft[] = []
  const drafts = makeDrafts((_, draft) => Promise.resolve(void sent.push(draft)))
  const first = drafts.edit('x', base, { type: 'field', column: 'B', field: 'city' })
  await drafts.edit('x', base, { type: 'field', column: 'C', field: 'phone' })
  await first
  expect(sent.at(-1)?.mapping.columns).toEqual({ A: 'name', B: 'city', C: 'phone' })
  expect(drafts.get().x).toMatchObject({ saving: false, error: null })
})

test('what the server refuses stays on the screen with the reason', async () => {
  const drafts = makeDrafts((_, draft) => (draft.match.length ? Promise.resolve() : Promise.reject(new Error('match'))))
  await drafts.edit('x', base, { type: 'mode', mode: 'upsert', match: [] })
  expect(drafts.get().x?.draft.mode).toBe('upsert')
  expect(drafts.get().x?.error).toEqual(new Error('match'))
  await drafts.edit('x', base, { type: 'mode', mode: 'upsert', match: ['name'] })
  expect(drafts.get().x?.error).toBeNull()
})

test('files do not wait for each other', async () => {
  const drafts = makeDrafts((id) => (id === 'slow' ? new Promise<void>(() => undefined) : Promise.resolve()))
  void drafts.edit('slow', base, { type: 'field', column: 'B', field: 'city' })
  await drafts.edit('quick', base, { type: 'field', column: 'B', field: 'city' })
  expect(drafts.get()).toMatchObject({ slow: { saving: true }, quick: { saving: false } })
})
