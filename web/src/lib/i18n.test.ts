import i18next from 'i18next'
import { expect, test } from 'vitest'
import { bringTexts, speak, startLanguage, withTexts } from './i18n'

test('a part asked for before the language has begun comes with it, and follows into the next language', async () => {
  localStorage.setItem('rapport.language', 'zh-CN')
  const asked = bringTexts('settings')
  await startLanguage()
  await asked
  expect(i18next.t('adminSettings:title')).toBe('设置')
  await speak('en')
  expect(i18next.t('adminSettings:title')).toBe('Settings')
  expect(i18next.t('yes')).toBe('Yes')
})

test('a page comes with the part it needs', async () => {
  expect(await withTexts('settings', () => Promise.resolve('page'))()).toBe('page')
  expect(i18next.exists('mySettings:ask.title')).toBe(true)
})
