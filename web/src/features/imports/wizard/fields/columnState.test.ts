import { describe, expect, test } from 'vitest'
import { aField } from '@/testing/definitions'
import type { Column, LookupCount } from '../calls'
import { errorsAt, meaningOf, optionRead, stateOf, unread } from './columnState'

const option = (value: string, zh: string, en: string) => ({ value, label: { 'zh-CN': zh, en }, colour: null, retired: false })
const stage = aField('stage', { type: 'choice', options: [option('won', '赢单', 'Won'), option('needs', '需求确认', 'Needs')] })
const column = (name: string, ...values: string[]): Column => ({ name, type: 'text', filled: 1, order: null, ambiguous: false, samples: [], values: values.map((value) => ({ value, count: 1 })) })
const nothing = { errors: [], lookup: undefined, questions: [] }

describe('a column', () => {
  test('that goes nowhere is ignored', () => expect(stateOf(column('x'), { ...nothing, said: null, field: undefined })).toBe('ignored'))
  test('whose values all name an option is settled', () => expect(stateOf(column('x', 'Won', '需求确认'), { ...nothing, said: { field: 'stage' }, field: stage })).toBe('sure'))
  test('with a value that names none waits, until it is said what becomes of it', () => {
    const at = column('x', 'Won', 'Engaging')
    expect(stateOf(at, { ...nothing, said: { field: 'stage' }, field: stage })).toBe('open')
    expect(stateOf(at, { ...nothing, said: { field: 'stage', values: { Engaging: 'needs' } }, field: stage })).toBe('sure')
    expect(stateOf(at, { ...nothing, said: { field: 'stage', missing: 'empty' }, field: stage })).toBe('sure')
  })
  test('that looks up what is not there waits, unless it is said what then', () => {
    const lookup: LookupCount = { column: 'x', field: 'accountId', object: 'account', several: 0, found: 3, missing: 1, inFiles: 0, values: [], complete: true }
    const known = { ...nothing, lookup, field: aField('accountId', { type: 'reference' }) }
    expect(stateOf(column('x'), { ...known, said: { field: 'accountId' } })).toBe('open')
    expect(stateOf(column('x'), { ...known, said: { field: 'accountId', missing: 'create' } })).toBe('sure')
  })
  test('with dates that can be read in two ways waits for the answer', () => {
    const question = { columns: ['x'], mapped: ['x'], example: '', readings: [], answer: null }
    const known = { ...nothing, said: { field: 'd' }, field: aField('d', { type: 'date' }) }
    expect(stateOf(column('x'), { ...known, questions: [question] })).toBe('open')
    expect(stateOf(column('x'), { ...known, questions: [{ ...question, answer: 'dmy' }] })).toBe('sure')
  })
})

test('options are read by value and label in both languages, whatever case and width', () => {
  expect([optionRead(stage, 'ＷＯＮ'), optionRead(stage, ' 赢单 '), optionRead(stage, 'gone')]).toEqual(['won', 'won', null])
})
test('a text means what was said of it exactly, else of what is written like it', () => {
  const said = { field: 'f', values: { Won: 'won', n: null } }
  expect([meaningOf(said, 'Won'), meaningOf(said, 'WON'), meaningOf(said, 'n'), meaningOf(said, 'x')]).toEqual(['won', 'won', null, undefined])
  expect(unread(stage, column('x', 'n', 'z'), said).map((v) => v.value)).toEqual(['z'])
})
test('an error belongs to the column that it names, not to one that begins alike', () => {
  const error = (field: string) => ({ field, code: '', message: '' })
  expect(errorsAt([error('mapping.columns.City'), error('mapping.columns.City.scale'), error('mapping.columns.City 2')], 'City')).toHaveLength(2)
})
