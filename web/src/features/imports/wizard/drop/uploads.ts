/** A file on its way to the server, or refused by it. One that has arrived is an import, and no longer here. */
export interface Upload {
  key: string
  file: File
  /** What the person says it holds; empty for the server to guess. */
  object: string
  /** What the person says it is written in; empty for the server to find out. */
  encoding: string
  /** False where the person says that the first row is data. */
  header: boolean
  state: 'waiting' | 'sending' | 'refused'
  /** How much of it is sent, 0 to 1. */
  share: number
  error: unknown
}

export type UploadEvent =
  | { type: 'dropped'; files: { key: string; file: File }[]; object: string }
  | { type: 'sending'; key: string }
  | { type: 'share'; key: string; share: number }
  | { type: 'refused'; key: string; error: unknown }
  /** It has arrived, or is thought better of. */
  | { type: 'gone'; key: string }
  | { type: 'again'; key: string; object?: string; encoding?: string; header?: boolean }

export function uploads(list: readonly Upload[], event: UploadEvent): readonly Upload[] {
  const put = (change: Partial<Upload>) => list.map((one) => ('key' in event && one.key === event.key ? { ...one, ...change } : one))
  switch (event.type) {
    case 'dropped':
      return [...list, ...event.files.map(({ key, file }): Upload => ({ key, file, object: event.object, encoding: '', header: true, state: 'waiting', share: 0, error: null }))]
    case 'sending':
      return put({ state: 'sending', share: 0, error: null })
    case 'share':
      return put({ share: event.share })
    case 'refused':
      return put({ state: 'refused', error: event.error })
    case 'gone':
      return list.filter((one) => one.key !== event.key)
    case 'again':
      return put({ state: 'waiting', share: 0, error: null, ...(event.object === undefined ? {} : { object: event.object }), ...(event.encoding === undefined ? {} : { encoding: event.encoding }), ...(event.header === undefined ? {} : { header: event.header }) })
  }
}

/** The one to send now: one at a time, in their order. */
export const nextOf = (list: readonly Upload[]): Upload | null => (list.some((one) => one.state === 'sending') ? null : (list.find((one) => one.state === 'waiting') ?? null))
