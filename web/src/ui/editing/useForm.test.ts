import { describe, expect, test } from 'vitest'
import { belongsTo, differing } from './useForm'

describe('the changes of a form', () => {
  test('leave out what was typed back to what is stored', () => {
    expect(differing({ name: 'a', size: 2 }, { name: 'a', size: 3 })).toEqual({ size: 3 })
  })
  test('take nothing and null for the same', () => {
    expect(differing<{ name?: string | null }>({}, { name: null })).toEqual({})
  })
  test('compare lists by what is in them', () => {
    expect(differing({ list: ['a'] }, { list: ['a'] })).toEqual({})
    expect(differing({ list: ['a', 'b'] }, { list: ['b', 'a'] })).toEqual({ list: ['b', 'a'] })
  })
})

test('an error inside a member belongs to the member', () => {
  expect(belongsTo('objects.lead.read', 'objects')).toBe(true)
  expect(belongsTo('objects.lead.read', 'objects.lead')).toBe(true)
  expect(belongsTo('options[2].value', 'options')).toBe(true)
  expect(belongsTo('nameEn', 'name')).toBe(false)
})
