const mark = 'import-field'

export const dragged = (path: string): Record<string, unknown> => ({ [mark]: path })

/** The field that is being dragged; null where it is something else. */
export const fieldOf = (data: Record<string | symbol, unknown>): string | null => (typeof data[mark] === 'string' ? data[mark] : null)
