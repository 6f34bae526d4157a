/** The world's time zones as the browser knows them, and the server's own. */
export function zones(own: string): { value: string; label: string }[] {
  const known = Intl.supportedValuesOf('timeZone')
  return (known.includes(own) ? known : [own, ...known]).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}

/** January is 1. */
export function months(language: string): { value: number; label: string }[] {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => ({ value: index + 1, label: name.format(Date.UTC(2024, index, 1)) }))
}
