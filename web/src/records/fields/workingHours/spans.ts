import type { Reading } from '../kind'

export interface Span {
  days: number[]
  from: string
  to: string
}

export const spansOf = (value: unknown): Span[] => (Array.isArray(value) ? (value as Span[]) : [])

/** Monday is 1. The first of January 2024 was one. */
export const dayName = (day: number, language: Reading['language'], style: 'short' | 'long' = 'short') =>
  new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))
