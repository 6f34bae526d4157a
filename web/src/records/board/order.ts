import type { RecordData } from '../types'

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** What stands at a dotted path. */
const at = (record: RecordData, path: string): unknown =>
  path.split('.').reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined), record)

/** Null is the smallest, as on the server. */
function compare(a: unknown, b: unknown): number {
  const [left, right] = [a ?? null, b ?? null]
  if (left === null || right === null) return (left === null ? 0 : 1) - (right === null ? 0 : 1)
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'string' && typeof right === 'string') return pinyin.compare(left, right)
  return 0
}

/** The paths of a sort, for `select`. */
export const sortPaths = (sort: string): string[] => sort.split(',').map((part) => part.trim().replace(/^-/, '')).filter(Boolean)

/** Where a card belongs among others that are in the order of `sort`; the server's next answer corrects what a browser sorts differently. */
export function placeIn(cards: readonly RecordData[], card: RecordData, sort: string): number {
  const parts = sort.split(',').map((part) => part.trim()).filter(Boolean)
  const before = (other: RecordData) => {
    for (const part of parts) {
      const path = part.replace(/^-/, '')
      const order = compare(at(other, path), at(card, path)) * (part.startsWith('-') ? -1 : 1)
      if (order !== 0) return order < 0
    }
    return false
  }
  const index = cards.findIndex((other) => !before(other))
  return index < 0 ? cards.length : index
}
