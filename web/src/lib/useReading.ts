import { useTranslation } from 'react-i18next'
import type { Language } from '@/locales'
import type { Label } from './api/types'
import { dayOf } from './format/dates'
import { useMe } from './me'

/** How this reader reads: language, time zone, today's date, and labels in the language. */
export function useReading() {
  const { i18n } = useTranslation()
  const me = useMe()
  const language = i18n.language as Language
  const timeZone = me.timeZone
  return {
    language,
    timeZone,
    today: dayOf(new Date(), timeZone),
    say: (label: Label): string => label[language],
  }
}
