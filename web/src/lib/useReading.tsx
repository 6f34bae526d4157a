import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '@/locales'
import type { Label } from './api/types'
import { dayOf } from './format/dates'
import { useMe } from './me'

interface Reading {
  language: Language
  timeZone: string
  today: string
  say: (label: Label) => string
}

const Known = createContext<Reading | null>(null)

/** Works out once how the reader reads, for all that is inside: a long list asks for it in every cell. */
export function ReadingProvider({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const { timeZone } = useMe()
  const language = i18n.language as Language
  const today = dayOf(new Date(), timeZone)
  const reading = useMemo(() => ({ language, timeZone, today, say: (label: Label): string => label[language] }), [language, timeZone, today])
  return <Known value={reading}>{children}</Known>
}

/** How this reader reads: language, time zone, today's date, and labels in the language. Inside the shell. */
export function useReading(): Reading {
  const reading = useContext(Known)
  if (!reading) throw new Error('Who reads is known to whoever is signed in.')
  return reading
}
