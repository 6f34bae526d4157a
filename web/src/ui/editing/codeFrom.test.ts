import { expect, test } from 'vitest'
import { camelFrom, codeFrom } from './codeFrom'

test('a code is made of the words of a name', () => {
  expect(codeFrom('Needs analysis')).toBe('needs_analysis')
  expect(camelFrom('Contract number (old)')).toBe('contractNumberOld')
})
test('accents go, and it begins with a letter', () => {
  expect(codeFrom('2nd Évaluation')).toBe('nd_evaluation')
  expect(camelFrom('3 Größen')).toBe('groEn')
})
test('a name without Latin letters proposes nothing', () => {
  expect(codeFrom('商务谈判')).toBe('')
  expect(camelFrom(null)).toBe('')
})
