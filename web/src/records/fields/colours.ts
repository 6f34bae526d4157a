/** The palette of options, by the names that definitions use; strong enough beside text in both themes. */
const palette: Record<string, string> = {
  blue: 'var(--blue)',
  cyan: 'var(--cyan)',
  teal: 'var(--teal)',
  green: 'var(--green)',
  lime: 'var(--lime)',
  gold: 'var(--gold)',
  orange: 'var(--orange)',
  red: 'var(--red)',
  magenta: 'var(--magenta)',
  purple: 'var(--purple)',
  gray: 'var(--gray)',
}

export const colourOf = (name: string | null | undefined): string => palette[name ?? 'gray'] ?? 'var(--gray)'
