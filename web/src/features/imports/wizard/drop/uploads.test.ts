import { expect, test } from 'vitest'
import { nextOf, type Upload, type UploadEvent, uploads } from './uploads'

const file = (name: string) => ({ key: name, file: new File(['a'], name) })
const after = (...events: UploadEvent[]) => events.reduce<readonly Upload[]>(uploads, [])
const dropped: UploadEvent = { type: 'dropped', object: '', files: [file('a'), file('b')] }

test('files are sent one at a time, in their order', () => {
  expect(nextOf(after(dropped))?.key).toBe('a')
  expect(nextOf(after(dropped, { type: 'sending', key: 'a' }))).toBeNull()
  expect(nextOf(after(dropped, { type: 'sending', key: 'a' }, { type: 'gone', key: 'a' }))?.key).toBe('b')
})
test('a refused file holds up no other, and goes again with what was asked', () => {
  const refused = after(dropped, { type: 'sending', key: 'a' }, { type: 'refused', key: 'a', error: 'which object?' })
  expect(nextOf(refused)?.key).toBe('b')
  const again = uploads(refused, { type: 'again', key: 'a', object: 'account' })
  expect(nextOf(again)).toMatchObject({ key: 'a', object: 'account', encoding: '', error: null })
})
