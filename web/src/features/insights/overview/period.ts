/** The periods to choose from: those around today, the years and quarters around what is shown, what the address asks for, and all. */
export function periodsAround(asked: string | undefined, shown: string, fiscal: boolean): string[] {
  const year = Number(shown.slice(0, 4))
  const named = ['month', 'quarter', 'year', ...(fiscal ? ['fiscal-year'] : [])].flatMap((unit) => [`this-${unit}`, `last-${unit}`])
  const around = [year + 1, year, year - 1].map(String)
  const quarters = [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
  const all = [...named, ...around, ...quarters, 'all', 'custom']
  return asked && !all.includes(asked) && !asked.includes('..') ? [asked, ...all] : all
}
