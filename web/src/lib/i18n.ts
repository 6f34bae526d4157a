import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language, Part, Texts } from '@/locales'
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

const brought = new Set<Part>(['core'])

/** The router asks for the parts of its first page before anything has begun. */
let begin: () => void
const begun = new Promise<void>((resolve) => (begin = resolve))

async function fill(language: Language, part: Part): Promise<void> {
  for (const [namespace, texts] of Object.entries(await load(language, part))) i18next.addResourceBundle(language, namespace, texts)
}

export async function startLanguage(): Promise<void> {
  const language = first()
  const texts = load(language, 'core')
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: await texts },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
  begin()
}

/** Brings a further part of the texts, in the language spoken now and in those spoken later. */
export async function bringTexts(part: Part): Promise<void> {
  await begun
  if (brought.has(part)) return
  const language = currentLanguage()
  await fill(language, part)
  brought.add(part)
  if (currentLanguage() !== language) await fill(currentLanguage(), part)
}

/** A page that needs a further part of the texts: both are fetched at once. */
export const withTexts =
  <Page,>(part: Part, page: () => Promise<Page>) =>
  async (): Promise<Page> =>
    (await Promise.all([page(), bringTexts(part)]))[0]

/** Changes the language of everything on the screen, and remembers it for the sign-in page of this browser. */
export async function speak(language: Language): Promise<void> {
  if (language === currentLanguage()) return
  await Promise.all([...brought].map((part) => fill(language, part)))
  localStorage.setItem(kept, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
