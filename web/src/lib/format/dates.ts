import type { Language } from '@/locales'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options)))
  return made
}

/** `YYYY-MM-DD` of a moment in a time zone. */
export function dayOf(moment: Date, timeZone: string): string {
  const parts = format('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** A calendar day `YYYY-MM-DD`: 2026年3月5日, 5 Mar 2026; the year only where it is not this one. */
export function formatDate(day: string, language: Language, today: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4)
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', month: language === 'zh-CN' ? 'long' : 'short', day: 'numeric' }
  if (!sameYear) options.year = 'numeric'
  return format(language, options).format(new Date(`${day}T00:00:00Z`))
}

/** A moment in the reader's time zone: 3月5日 14:30, 5 Mar, 14:30. */
export function formatMoment(moment: string, language: Language, timeZone: string, today: string): string {
  const sameYear = dayOf(new Date(moment), timeZone).slice(0, 4) === today.slice(0, 4)
  const options: Intl.DateTimeFormatOptions = { timeZone, month: language === 'zh-CN' ? 'long' : 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }
  if (!sameYear) options.year = 'numeric'
  return format(language, options).format(new Date(moment))
}

/** To the second, with the weekday; for titles on hover. */
export const formatExactly = (moment: string, language: Language, timeZone: string): string =>
  format(language, { timeZone, dateStyle: 'full', timeStyle: 'long' }).format(new Date(moment))

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** 3 天前, 3 days ago. */
export function formatAgo(moment: string, language: Language, now: number): string {
  const seconds = (new Date(moment).getTime() - now) / 1000
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit)
  }
  return relative.format(0, 'minute')
}

/** Whole days from one day to another; negative when it is past. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** A number of days: 21天, 21 days. */
export const formatDays = (days: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 0 }).format(days)
