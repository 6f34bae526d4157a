import type { texts as core } from './zh-CN'
import type { texts as demo } from './zh-CN/demo'
import type { texts as imports } from './zh-CN/imports'
import type { texts as insights } from './zh-CN/insights'
import type { texts as settings } from './zh-CN/settings'
import type { texts as start } from './zh-CN/start'

export type Language = 'zh-CN' | 'en'

export const languages: readonly Language[] = ['zh-CN', 'en']

/** Every namespace with its keys. Chinese sets the shape; a key missing in English does not compile, nor does one too many. */
export type Texts = typeof core & typeof demo & typeof imports & typeof insights & typeof settings & typeof start

/** The shape of a namespace in another language: the same keys, any words. */
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** Texts come in parts, so that a list does not wait for the words of the administration. */
const parts = {
  core: { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') },
  demo: { 'zh-CN': () => import('./zh-CN/demo'), en: () => import('./en/demo') },
  imports: { 'zh-CN': () => import('./zh-CN/imports'), en: () => import('./en/imports') },
  insights: { 'zh-CN': () => import('./zh-CN/insights'), en: () => import('./en/insights') },
  settings: { 'zh-CN': () => import('./zh-CN/settings'), en: () => import('./en/settings') },
  start: { 'zh-CN': () => import('./zh-CN/start'), en: () => import('./en/start') },
}

export type Part = keyof typeof parts

/** Loads a part in one language; the other is never sent to the browser. */
export const load = async (language: Language, part: Part): Promise<Record<string, object>> => (await parts[part][language]()).texts
