import { type Condition, isRaw } from './model'
import { parseFilter } from './parse'
import { type Token, tokensOf } from './tokens'

/** A filter that is more than conditions which all have to hold: alternatives, negations, questions about other records. */
export type Tree =
  | { kind: 'condition'; condition: Condition }
  | { kind: 'all' | 'any'; of: Tree[] }
  | { kind: 'not'; of: Tree }
  /** Whether what `path` points at is among what the `field` of records of another object points at. */
  | { kind: 'related'; path: string; objects: string; field: string; where: Tree | null }

/** What a filter asks; null where only the server understands it. */
export function treeOf(filter: string): Tree | null {
  const tokens = tokensOf(filter)
  if (!tokens) return null
  const reader = new TreeReader(filter, tokens)
  const tree = reader.any()
  return reader.atEnd ? tree : null
}

class TreeReader {
  private at = 0
  private readonly text: string
  private readonly tokens: Token[]

  constructor(text: string, tokens: Token[]) {
    this.text = text
    this.tokens = tokens
  }

  get atEnd(): boolean {
    return this.tokens[this.at]?.kind === 'end'
  }

  any(): Tree | null {
    return this.joined('or', 'any', () => this.joined('and', 'all', () => this.one()))
  }

  private joined(word: string, kind: 'all' | 'any', read: () => Tree | null): Tree | null {
    const of: Tree[] = []
    do {
      const part = read()
      if (!part) return null
      of.push(part)
    } while (this.word(word))
    return of.length === 1 ? (of[0] ?? null) : { kind, of }
  }

  private one(): Tree | null {
    if (this.word('not')) {
      const of = this.one()
      return of && { kind: 'not', of }
    }
    if (this.take('(')) {
      const inner = this.any()
      return this.take(')') ? inner : null
    }
    const from = this.at
    const related = this.related()
    return related ?? (this.at === from ? this.condition() : null)
  }

  private related(): Tree | null {
    const [path, word, source] = this.tokens.slice(this.at, this.at + 3)
    const [objects, field, more] = (source?.text ?? '').split('.')
    if (path?.kind !== 'word' || word?.text !== 'in' || source?.kind !== 'word' || !objects || !field || more !== undefined) return null
    this.at += 3
    if (!this.word('where')) return { kind: 'related', path: path.text, objects, field, where: null }
    const where = this.take('(') ? this.any() : null
    return where && this.take(')') ? { kind: 'related', path: path.text, objects, field, where } : null
  }

  /** What stands up to the next `and`, `or` or bracket that closes. */
  private condition(): Tree | null {
    const from = this.at
    for (let depth = 0; !this.atEnd; this.at++) {
      const token = this.tokens[this.at]
      if (token?.kind === '(') depth++
      if (token?.kind === ')' && --depth < 0) break
      if (depth === 0 && token?.kind === 'word' && (token.text === 'and' || token.text === 'or')) break
    }
    const [term, more] = parseFilter(this.text.slice(this.tokens[from]?.from, this.tokens[this.at - 1]?.to))
    return term && !isRaw(term) && more === undefined ? { kind: 'condition', condition: term } : null
  }

  private take(kind: Token['kind']): boolean {
    if (this.tokens[this.at]?.kind !== kind) return false
    this.at++
    return true
  }

  private word(text: string): boolean {
    const token = this.tokens[this.at]
    if (token?.kind !== 'word' || token.text !== text) return false
    this.at++
    return true
  }
}
