import { expect, test } from 'vitest'
import { draftOf, nameOf, requestOf, typeName } from './types'

test('a new field names its type, a stored one never again', () => {
  expect(requestOf(draftOf(null), 'x', false)).toMatchObject({ name: 'x', type: 'text' })
  expect(requestOf(draftOf(null), 'x', true)).not.toHaveProperty('name')
})

test('what a type does not know is left out', () => {
  const request = requestOf({ ...draftOf(null), type: 'longText', unique: true, filterable: true, maxLength: 5 }, 'x', false)
  expect(request).toMatchObject({ unique: false, filterable: false, maxLength: null, options: null })
})

test('an option without a value of its own is called after its label', () => {
  const option = { key: '1', value: '', zh: '甲', en: '', colour: null, retired: false, stored: false }
  expect(requestOf({ ...draftOf(null), type: 'choice', options: [option] }, 'x', false).options?.[0]?.value).toBe('甲')
})

test('a type of a newer server has no name', () => expect(typeName('hologram')).toBe('unknown'))

test('a field is called after its English label, a link with Id at its end', () => {
  expect(nameOf({ ...draftOf(null), en: 'Contract number' })).toBe('contractNumber')
  expect(nameOf({ ...draftOf(null), type: 'reference', en: 'Partner', reference: 'account' })).toBe('partnerId')
  expect(nameOf({ ...draftOf(null), type: 'reference', reference: 'account' })).toBe('accountId')
  expect(nameOf({ ...draftOf(null), en: 'Contract', name: 'signed' })).toBe('signed')
})
