import { expect, test } from 'vitest'
import { formatMoney, formatMoneyShort, formatPercent, formatSum } from './numbers'

test('money in a list is short, in tens of thousands in Chinese and thousands in English', () => {
  expect(formatMoneyShort(128_000, 'CNY', 'zh-CN')).toBe('¥12.8万')
  expect(formatMoneyShort(128_000, 'CNY', 'en')).toBe('¥128K')
  expect(formatMoneyShort(-2_340_000, 'USD', 'en')).toBe('-$2.34M')
})

test('what is small enough is shown exactly even in a list', () => {
  expect(formatMoneyShort(9_999, 'CNY', 'zh-CN')).toBe('¥9,999')
  expect(formatMoneyShort(999.5, 'CNY', 'en')).toBe('¥999.50')
})

test('exact money has both digits of the cents or none', () => {
  expect(formatMoney(128_000, 'CNY', 'zh-CN')).toBe('¥128,000')
  expect(formatMoney(0.1, 'EUR', 'en')).toBe('€0.10')
  expect(formatMoney(0.1234, 'EUR', 'en')).toBe('€0.1234')
  expect(formatMoney(1_000_000, null, 'en')).toBe('1,000,000')
})

test('a percentage is stored as it is said', () => expect(formatPercent(37.5, 'en')).toBe('37.5%'))

test('gives a sum the digits of its currency', () => {
  expect(formatSum(131_333_989.4158, 'CNY', 'zh-CN')).toBe('¥131,333,989.42')
  expect(formatSum(10_005_534, 'USD', 'en')).toBe('$10,005,534')
  expect(formatSum(1_234.56, 'JPY', 'en')).toBe('¥1,235')
})
