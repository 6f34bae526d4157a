import { describe, expect, test } from 'vitest'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { accessesOf, changedObjects, nothing, withField, withRight } from './rights'

const all = { read: 'all', create: true, change: 'all', delete: 'own', transfer: 'none', export: 'all', import: true, fields: {} }

describe('rights', () => {
  test('never reach further than reading', () => {
    expect(withRight(all, 'read', 'team')).toEqual({ ...all, read: 'team', change: 'team', export: 'team' })
    expect(withRight({ ...all, read: 'own', change: 'own' }, 'change', 'all').change).toBe('own')
  })
  test('are gone with reading', () => {
    expect(withRight(all, 'read', 'none')).toEqual(nothing)
  })
  test('name a field only where it is restricted', () => {
    const masked = withField(nothing, 'mobile', 'masked')
    expect(masked.fields).toEqual({ mobile: 'masked' })
    expect(withField(masked, 'mobile', 'full').fields).toEqual({})
  })
  test('are sent for the objects that differ, administrators’ ones by their fields', () => {
    const objects = [{ name: 'lead' }, { name: 'user' }, { name: 'task' }] as ObjectDefinition[]
    const before = { lead: nothing, user: { ...nothing, read: 'all' }, task: { ...nothing, fields: { a: 'hidden', b: 'masked' } } }
    const after = { lead: { ...nothing, read: 'own' }, user: { ...nothing, read: 'all', fields: { phone: 'hidden' } }, task: { ...nothing, fields: { b: 'masked', a: 'hidden' } } }
    expect(changedObjects(objects, before, after)).toEqual({ lead: { ...nothing, read: 'own' }, user: { fields: { phone: 'hidden' } } })
  })
})

describe('what a role can be allowed of a field', () => {
  const object = { name: 'contact', title: 'name', defaultSort: 'name', abilities: { owned: true } } as ObjectDefinition
  const field = (about: Partial<FieldDefinition>) => ({ name: 'x', type: 'text', required: false, readOnly: false, custom: false, ...about }) as FieldDefinition
  test('is all of it for names and required fields', () => {
    expect(accessesOf(object, field({ name: 'name' }))).toEqual(['full'])
    expect(accessesOf(object, field({ required: true }))).toEqual(['full'])
  })
  test('is a part of it only where a part can be shown', () => {
    expect(accessesOf(object, field({ type: 'phone' }))).toContain('masked')
    expect(accessesOf(object, field({ type: 'date' }))).not.toContain('masked')
  })
})
