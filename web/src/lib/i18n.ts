import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language, Texts } from '@/locales'
import { languages, load } from '@/locales'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Texts
    enableSelector: false
  }
}

const kept = 'rapport.language'

export const currentLanguage = (): Language => i18next.language as Language

/** What a visitor who is not signed in reads: the choice made here before, else what the browser asks for. */
function first(): Language {
  const chosen = localStorage.getItem(kept)
  if (languages.includes(chosen as Language)) return chosen as Language
  return navigator.languages.some((l) => l.toLowerCase().startsWith('zh')) ? 'zh-CN' : 'en'
}

export async function startLanguage(): Promise<void> {
  const language = first()
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await load(language) },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}

/** Changes the language of everything on the screen, and remembers it for the sign-in page of this browser. */
export async function speak(language: Language): Promise<void> {
  if (language === currentLanguage()) return
  if (!i18next.hasResourceBundle(language, 'common')) {
    for (const [namespace, texts] of Object.entries(await load(language))) i18next.addResourceBundle(language, namespace, texts)
  }
  localStorage.setItem(kept, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
