import { describe, expect, test } from 'vitest'
import { adminAudit } from '@/locales/en/adminAudit'
import { detailText, idsIn, type Words } from './detail'

const team = '01a20178-8796-70aa-907b-9ee27358c2ea'
const words: Words = {
  // The texts themselves, with what is put into them.
  t: ((key: string, values: Record<string, unknown> = {}) => {
    const at = (path: string) => path.split('.').reduce<unknown>((holder, part) => (holder as Record<string, unknown> | undefined)?.[part], adminAudit)
    const text = at(key) ?? at(`${key}_${values.count === 1 ? 'one' : 'other'}`)
    return String(text).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]))
  }) as unknown as Words['t'],
  list: (texts) => texts.join(', '),
  roleName: (name) => (name === 'manager' ? 'Sales manager' : name),
  nameOf: (id) => (id === team ? 'North' : null),
  fieldName: (_, path) => (path === 'mobile' ? 'Mobile' : path),
  objectName: (name) => name,
}

describe('the detail of an entry', () => {
  test('says a change of role by the roles’ labels', () => {
    expect(detailText('user.role_changed', 'user', { from: 'salesperson', to: 'manager' }, words)).toBe('salesperson → Sales manager')
  })
  test('says a change of team by the teams’ names, also where there was none', () => {
    expect(detailText('user.team_changed', 'user', { from: null, to: team }, words)).toBe('none → North')
  })
  test('says which sensitive fields of how many records were read', () => {
    expect(detailText('records.read_sensitive', 'contact', { fields: ['mobile'], ids: ['a', 'b'] }, words)).toBe('fields: Mobile; 2 records')
  })
  test('says what it does not know as it is', () => {
    expect(detailText('x', null, { colour: 'blue' }, words)).toBe('colour: blue')
  })
  test('is nothing where there is none, or only ids that tell people nothing', () => {
    expect(detailText('token.made', 'user', { token: team }, words)).toBe('')
    expect(detailText('x', null, null, words)).toBe('')
  })
})

test('only ids that stand for something with a name are asked for', () => {
  expect(idsIn({ from: null, to: team, token: team, role: 'manager' })).toEqual([team])
})
