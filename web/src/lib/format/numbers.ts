import type { Language } from '@/locales'

const formats = new Map<string, Intl.NumberFormat>()

/** Number formats are dear to make and asked for in every cell. */
function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) formats.set(key, (made = new Intl.NumberFormat(language, options)))
  return made
}

export const formatNumber = (value: number, language: Language, digits = 4): string =>
  format(language, { maximumFractionDigits: digits }).format(value)

export const formatPercent = (value: number, language: Language): string =>
  format(language, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100)

/** Exact, with its currency: ¥128,000.00 → ¥128,000; amounts with cents show both digits. */
export function formatMoney(value: number, currency: string | null | undefined, language: Language): string {
  const digits = Number.isInteger(value) ? 0 : 2
  if (!currency) return format(language, { minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 4) }).format(value)
  return format(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, 4) }).format(value)
}

/** A sum of converted amounts, with as many digits as its currency has: those beyond come from the rates. */
export const formatSum = (value: number, currency: string, language: Language): string =>
  format(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', trailingZeroDisplay: 'stripIfInteger' }).format(value)

/** Short, for lists: ¥12.8万 in Chinese, ¥128K in English; below ten thousand (Chinese) or a thousand it is exact. */
export function formatMoneyShort(value: number, currency: string | null | undefined, language: Language): string {
  if (Math.abs(value) < (language === 'zh-CN' ? 10_000 : 1_000)) return formatMoney(value, currency, language)
  const options: Intl.NumberFormatOptions = { notation: 'compact', maximumSignificantDigits: 4 }
  if (currency) Object.assign(options, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
  return format(language, options).format(value)
}
