import type { components } from '@/lib/api/schema'

/** What shall happen with one kind of records. */
export interface Given {
  /** Nothing, the own manager, or a colleague. */
  how: 'stay' | 'manager' | 'colleague'
  colleague: string | null
  /** Finished ones too, where the kind knows such. */
  finished: boolean
}

export const stays: Given = { how: 'stay', colleague: null, finished: false }

type HandOver = NonNullable<components['schemas']['DeactivateRequest']['handOver']>

/** The body of a hand-over. A colleague who is not chosen yet goes to the server as nobody, which answers at that kind. */
export function handOverOf(choices: Readonly<Record<string, Given>>, kinds: readonly { path: string; open: number | null }[]): HandOver {
  return Object.fromEntries(
    kinds.flatMap(({ path, open }) => {
      const given = choices[path] ?? stays
      if (given.how === 'stay') return []
      const to = given.how === 'manager' ? 'manager' : (given.colleague ?? '')
      return [[path, open !== null && given.finished ? { to, open: false } : { to }]]
    }),
  )
}
