export interface SortKey {
  path: string
  descending: boolean
}

const mostKeys = 5

/** `-amount,name` → keys; what is none is left out. */
export function parseSort(text: string | null | undefined): SortKey[] {
  const keys: SortKey[] = []
  for (const part of (text ?? '').split(',')) {
    const [, minus, path] = /^([-+]?)([A-Za-z_][\w.]*)$/.exec(part.trim()) ?? []
    if (path && keys.length < mostKeys && !keys.some((key) => key.path === path)) keys.push({ path, descending: minus === '-' })
  }
  return keys
}

export const writeSort = (keys: readonly SortKey[]): string => keys.map(({ path, descending }) => `${descending ? '-' : ''}${path}`).join(',')

/** What a click on a column's head makes of the order: ascending, then the other way; beside other keys where `beside` is held. */
export function sortedBy(keys: readonly SortKey[], path: string, beside: boolean): SortKey[] {
  const present = keys.find((key) => key.path === path)
  const next = { path, descending: present ? !present.descending : false }
  if (!beside) return [next]
  return present ? keys.map((key) => (key === present ? next : key)) : [...keys, next]
}
