import type { Language } from '@/locales'

const unit = (language: Language, name: 'second' | 'minute' | 'hour', value: number) =>
  new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 0 }).format(value)

/** How long something takes, as exactly as anybody wants to know: 40 seconds, 3 minutes, 2 hours 10 minutes. */
export function formatDuration(seconds: number, language: Language): string {
  if (seconds < 60) return unit(language, 'second', Math.max(1, Math.round(seconds)))
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return unit(language, 'minute', minutes)
  const rest = minutes % 60
  return [unit(language, 'hour', Math.floor(minutes / 60)), ...(rest ? [unit(language, 'minute', rest)] : [])].join(' ')
}
