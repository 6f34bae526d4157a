/** The words of a filter, cut as the server cuts them (FilterLexer). */
export interface Token {
  kind: 'word' | 'text' | '(' | ')' | ',' | 'end'
  text: string
  from: number
  to: number
}

/** Null where a quote is not closed. */
export function tokensOf(filter: string): Token[] | null {
  const tokens: Token[] = []
  let at = 0
  while (at < filter.length) {
    const c = filter.charAt(at)
    const from = at
    if (/\s/.test(c)) at++
    else if (c === '(' || c === ')' || c === ',') tokens.push({ kind: c, text: c, from, to: ++at })
    else if (c === "'") {
      const text = quoted(filter, from)
      if (text === null) return null
      at = from + text.length
      tokens.push({ kind: 'text', text: text.slice(1, -1).replaceAll("''", "'"), from, to: at })
    } else {
      while (at < filter.length && !/[\s(),']/.test(filter.charAt(at))) at++
      tokens.push({ kind: 'word', text: filter.slice(from, at), from, to: at })
    }
  }
  tokens.push({ kind: 'end', text: '', from: filter.length, to: filter.length })
  return tokens
}

function quoted(filter: string, from: number): string | null {
  for (let at = from + 1; at < filter.length; at++) {
    if (filter.charAt(at) !== "'") continue
    if (filter.charAt(at + 1) !== "'") return filter.slice(from, at + 1)
    at++
  }
  return null
}
