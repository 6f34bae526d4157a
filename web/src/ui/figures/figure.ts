/** One value of a figure's table: as people read it, as programs do, and where its records are. */
export interface Cell {
  text: string
  value: string | number | null
  to?: string | undefined
}

/** The table behind a figure; the first cell of a row names it. */
export interface FigureTable {
  head: string[]
  rows: Cell[][]
}

/** Bars: what a chart of this application is made of. */
export interface Bars {
  categories: string[]
  series: { name: string; values: number[]; colour: Colour; links: (string | undefined)[] }[]
  /** Whether they lie, so that long names fit. */
  lying: boolean
  stacked: boolean
  /** Short, for the axis. */
  short: (value: number) => string
  exact: (value: number) => string
}

/** A variable of the palette, or the weaker shades of the accent, from the fullest. */
export type Colour = '--accent' | '--gray' | '--shade-1' | '--shade-2' | '--shade-3' | '--shade-4'

const quoted = (value: string | number | null): string => {
  if (value === null) return ''
  const text = String(value)
  // A text that a spreadsheet would take for a formula is kept a text.
  const plain = typeof value === 'string' && /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** The table as a CSV file that spreadsheets open with its Chinese whole. */
export const csvOf = ({ head, rows }: FigureTable): string =>
  `\uFEFF${[head, ...rows.map((row) => row.map((cell) => cell.value))].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`

/** Gives the reader a file. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** A file name of a title. */
export const fileName = (title: string, extension: string): string => `${title.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').trim()}.${extension}`
