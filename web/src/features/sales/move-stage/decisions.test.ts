import { expect, test } from 'vitest'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { backOf, missing, pathOf, standingOf } from './decisions'
import type { Stage } from './process'

const field = (name: string, more: Partial<FieldDefinition> = {}) => ({ name, type: 'text', custom: false, readOnly: false, masked: false, ...more }) as FieldDefinition
const object = { name: 'opportunity', fields: [field('accountId', { type: 'reference' }), field('amount'), field('lossReason'), field('probability'), field('closedDate')] } as unknown as ObjectDefinition
const stage = (value: string, more: Partial<Stage> = {}): Stage => ({
  pipelineId: 'p', value, name: value, nameEn: null, outcome: 'open', probability: null, requires: [], colour: null, guidance: null, active: true, ...more,
})
const stages = [stage('first'), stage('old', { active: false }), stage('second'), stage('won', { outcome: 'won', requires: ['accountId', 'amount'] }), stage('lost', { outcome: 'lost', requires: ['lossReason'] }), stage('other', { pipelineId: 'q' })]
const won = stages[3] as Stage

test('a stage misses what it requires and the record has not', () =>
  expect(missing(won, { id: '1', accountId: 'a', amount: null }, object).map((f) => f.name)).toEqual(['amount']))
test('an amount of nought is an amount', () => expect(missing(won, { id: '1', accountId: 'a', amount: 0 }, object)).toEqual([]))
test('an account that is hidden from the reader is there', () => expect(missing(won, { id: '1', accountId: null, accountHidden: true, amount: 5 }, object)).toEqual([]))
test('nobody is asked for a field that the reader may not know', () =>
  expect(missing(stage('x', { requires: ['productId'] }), { id: '1' }, object)).toEqual([]))

test('the path is that of the own pipeline, without stages out of use', () => {
  const path = pathOf(stages, { id: '1', pipelineId: 'p', stage: 'first' })
  expect(path.steps.map((s) => s.value)).toEqual(['first', 'second'])
  expect(path.ends.map((s) => s.value)).toEqual(['won', 'lost'])
  expect(path.next?.value).toBe('second')
})
test('a stage out of use is shown to what still stands on it', () => expect(pathOf(stages, { id: '1', pipelineId: 'p', stage: 'old' }).steps.map((s) => s.value)).toEqual(['first', 'old', 'second']))
test('after the last step comes winning; after an end comes nothing', () => {
  expect(pathOf(stages, { id: '1', pipelineId: 'p', stage: 'second' }).next?.value).toBe('won')
  expect(pathOf(stages, { id: '1', pipelineId: 'p', stage: 'lost' }).next).toBeNull()
})
test('a won sale has gone through every step, of a lost one nobody knows', () => {
  const first = stages[0] as Stage
  expect(standingOf(pathOf(stages, { id: '1', pipelineId: 'p', stage: 'second' }), first)).toBe('done')
  expect(standingOf(pathOf(stages, { id: '1', pipelineId: 'p', stage: 'won' }), first)).toBe('done')
  expect(standingOf(pathOf(stages, { id: '1', pipelineId: 'p', stage: 'lost' }), first)).toBe('ahead')
})

test('the way back gives up what was given along, and keeps a probability of one’s own', () =>
  expect(backOf({ id: '1', stage: 'first', outcome: 'open', probability: 60, lossReason: null }, { lossReason: 'price' }, object)).toEqual({ stage: 'first', probability: 60, lossReason: null }))
test('the way back to a lost sale brings its reason and its day', () =>
  expect(backOf({ id: '1', stage: 'lost', outcome: 'lost', probability: null, lossReason: 'price', closedDate: '2026-11-01' }, {}, object)).toEqual({ stage: 'lost', lossReason: 'price', closedDate: '2026-11-01' }))
