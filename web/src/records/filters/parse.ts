import { type Call, type Condition, dayPlus, isDay, isPeriod, isRaw, type Operand, type Term } from './model'
import { type Token, tokensOf } from './tokens'

const calls: Record<string, Call['call']> = { me: 'me', myTeam: 'myTeam', today: 'today', now: 'now', daysAgo: 'daysAgo', period: 'period' }
const matches: Record<string, [is: Condition['operator'], not: Condition['operator'] | null]> = {
  contains: ['contains', 'notContains'],
  startswith: ['starts', null],
  endswith: ['ends', null],
}
const opposite: Partial<Record<Condition['operator'], Condition['operator']>> = { is: 'isNot', contains: 'notContains', empty: 'notEmpty' }

/** The terms of a filter, which all have to hold. What is more than a plain condition comes back as it was written. */
export function parseFilter(filter: string | null | undefined): Term[] {
  const text = filter?.trim()
  if (!text) return []
  const parts = tokensOf(text) && split(tokensOf(text) ?? [])
  if (!parts) return [{ raw: text }]
  return paired(parts.map((part) => new Reader(part).term() ?? { raw: text.slice(part[0]?.from, part.at(-1)?.to) }))
}

/** The parts between the `and`s that stand in no brackets; null where there is an `or` beside them, or something is missing. */
function split(tokens: Token[]): Token[][] | null {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of tokens.slice(0, -1)) {
    if (token.kind === '(') depth++
    if (token.kind === ')' && --depth < 0) return null
    if (depth === 0 && token.kind === 'word' && token.text === 'or') return null
    if (depth === 0 && token.kind === 'word' && token.text === 'and') parts.push([])
    else parts.at(-1)?.push(token)
  }
  return depth === 0 && parts.every((part) => part.length > 0) ? parts : null
}

/** `amount ge 1 and amount le 5` is one condition, and so is `createdAt ge 2026-03-01 and createdAt lt 2026-04-01`. */
function paired(terms: Term[]): Term[] {
  const made: Term[] = []
  for (const term of terms) {
    const before = made.at(-1)
    if (before && !isRaw(before) && !isRaw(term) && before.path === term.path && before.operator === 'ge') {
      const [from, to] = [before.values[0], term.values[0]]
      if (term.operator === 'le' && from !== undefined && to !== undefined) {
        made[made.length - 1] = { path: term.path, operator: 'between', values: [from, to] }
        continue
      }
      if (term.operator === 'lt' && isDay(from) && isDay(to) && from < to) {
        made[made.length - 1] = { path: term.path, operator: 'days', values: [from, dayPlus(to, -1)] }
        continue
      }
    }
    made.push(term)
  }
  return made
}

/** Reads one part as a condition; answers null where it is none, or has anything left over. */
class Reader {
  private at = 0
  private readonly tokens: Token[]

  constructor(tokens: Token[]) {
    this.tokens = tokens
  }

  term(): Condition | null {
    const condition = this.condition()
    return condition && this.at === this.tokens.length ? condition : null
  }

  private condition(): Condition | null {
    if (this.take('(')) {
      const inner = this.condition()
      return this.take(')') ? inner : null
    }
    if (this.word('not')) {
      const inner = this.condition()
      const operator = inner && opposite[inner.operator]
      return operator ? { ...inner, operator } : null
    }
    const name = this.next('word')
    if (!name) return null
    const match = matches[name.text]
    return match && this.take('(') ? this.match(match[0]) : this.comparison(name.text.replaceAll('/', '.'))
  }

  private match(operator: Condition['operator']): Condition | null {
    const path = this.next('word')
    const text = path && this.take(',') && this.next('text')
    return text && this.take(')') ? { path: path.text.replaceAll('/', '.'), operator, values: [text.text] } : null
  }

  private comparison(path: string): Condition | null {
    const word = this.next('word')?.text
    if (word === 'in') return this.among(path)
    const value = this.operand()
    if (value === undefined || !word) return null
    if (value === null) return word === 'eq' ? { path, operator: 'empty', values: [] } : word === 'ne' ? { path, operator: 'notEmpty', values: [] } : null
    if (word === 'eq') return { path, operator: 'is', values: [value] }
    if (word === 'ne') return { path, operator: 'isNot', values: [value] }
    return word === 'gt' || word === 'ge' || word === 'lt' || word === 'le' ? { path, operator: word, values: [value] } : null
  }

  private among(path: string): Condition | null {
    const values: Operand[] = []
    if (this.take('(')) {
      do {
        const value = this.operand()
        if (value === undefined || value === null) return null
        values.push(value)
      } while (this.take(','))
      return this.take(')') ? { path, operator: 'is', values } : null
    }
    const value = this.operand()
    if (value === undefined || value === null || typeof value === 'string') return null
    if (value.call === 'period') return isPeriod(value.of) ? { path, operator: 'period', values: [value] } : null
    return { path, operator: 'is', values: [value] }
  }

  /** Null is the word null, undefined that there is no operand. */
  private operand(): Operand | null | undefined {
    const text = this.next('text')
    if (text) return text.text
    const word = this.next('word')
    if (!word) return undefined
    if (word.text === 'null') return null
    const call = calls[word.text]
    if (!call || !this.take('(')) return word.text
    const of = this.next('text') ?? this.next('word')
    return this.take(')') ? { call, ...(of ? { of: of.text } : {}) } : undefined
  }

  private next(kind: Token['kind']): Token | undefined {
    const token = this.tokens[this.at]
    if (token?.kind !== kind) return undefined
    this.at++
    return token
  }

  private take(kind: Token['kind']): boolean {
    return this.next(kind) !== undefined
  }

  private word(text: string): boolean {
    const token = this.tokens[this.at]
    if (token?.kind !== 'word' || token.text !== text) return false
    this.at++
    return true
  }
}
