const words = (text: unknown): string[] =>
  typeof text === 'string' ? text.normalize('NFKD').replaceAll(/[\u0300-\u036f]/g, '').replace(/^[^A-Za-z]+/, '').split(/[^A-Za-z0-9]+/).filter(Boolean) : []

/** `Needs analysis` → `needs_analysis`; empty where there is nothing Latin in it. */
export const codeFrom = (text: unknown): string => words(text).join('_').toLowerCase()

/** `Contract number` → `contractNumber`. */
export const camelFrom = (text: unknown): string => {
  const [first = '', ...others] = words(text).map((word) => word.toLowerCase())
  return first + others.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
}
