import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** The currencies of the world as the browser knows them, with their names; one's own first. */
export function useCurrencies(own: string): { value: string; label: string }[] {
  const { language } = useTranslation().i18n
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' })
    const codes = Intl.supportedValuesOf('currency').filter((code) => code !== own)
    return (own ? [own, ...codes] : codes).map((code) => ({ value: code, label: `${code} ${names.of(code) ?? ''}` }))
  }, [language, own])
}
