import type { texts } from './zh-CN'

export type Language = 'zh-CN' | 'en'

export const languages: readonly Language[] = ['zh-CN', 'en']

/** Every namespace with its keys. Chinese sets the shape; a key missing in English does not compile, nor does one too many. */
export type Texts = typeof texts

/** The shape of a namespace in another language: the same keys, any words. */
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** Loads the texts of one language; the other is never sent to the browser. */
export async function load(language: Language): Promise<Same<Texts>> {
  return language === 'zh-CN' ? (await import('./zh-CN')).texts : (await import('./en')).texts
}
