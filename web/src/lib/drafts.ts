const prefix = 'rapport.draft.'

/** What somebody typed and has not saved, kept in this browser until it is. A browser without room keeps it on the screen alone. */
export const drafts = {
  read(name: string): unknown {
    try {
      return JSON.parse(localStorage.getItem(prefix + name) ?? 'null') as unknown
    } catch {
      return null
    }
  },
  keep(name: string, draft: unknown): void {
    try {
      localStorage.setItem(prefix + name, JSON.stringify(draft))
    } catch {
      // Full, or forbidden.
    }
  },
  drop: (name: string): void => localStorage.removeItem(prefix + name),
}
