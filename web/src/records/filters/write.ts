import { textLiteral } from './literals'
import { type Condition, dayPlus, isCall, isDay, isRaw, type Operand, type Term } from './model'
import { parseFilter } from './parse'

/** Numbers, days, moments, ids and truth stand bare, everything else in quotes. */
const bare = /^(-?\d+(\.\d+)?|\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|true|false)$/i

const operand = (value: Operand | undefined): string => {
  if (isCall(value)) return `${value.call}(${value.of === undefined ? '' : value.call === 'period' ? textLiteral(value.of) : value.of})`
  return bare.test(value ?? '') ? (value ?? '') : textLiteral(value ?? '')
}

const text = (value: Operand | undefined): string => textLiteral(typeof value === 'string' ? value : '')

function equal(path: string, values: Operand[], word: 'eq' | 'ne'): string {
  const not = word === 'ne' ? 'not ' : ''
  if (isCall(values[0], 'myTeam')) return `${not}${path} in myTeam()`
  return values.length === 1 ? `${path} ${word} ${operand(values[0])}` : `${not}${path} in (${values.map(operand).join(',')})`
}

/** A condition in the grammar of filters. */
function writeCondition({ path, operator, values }: Condition): string {
  const [first, second] = values
  switch (operator) {
    case 'is':
      return equal(path, values, 'eq')
    case 'isNot':
      return equal(path, values, 'ne')
    case 'contains':
      return `contains(${path},${text(first)})`
    case 'notContains':
      return `not contains(${path},${text(first)})`
    case 'starts':
      return `startswith(${path},${text(first)})`
    case 'ends':
      return `endswith(${path},${text(first)})`
    case 'between':
      return `${path} ge ${operand(first)} and ${path} le ${operand(second)}`
    case 'days':
      return `${path} ge ${operand(first)} and ${path} lt ${operand(isDay(second) ? dayPlus(second, 1) : second)}`
    case 'period':
      return `${path} in ${operand(first)}`
    case 'empty':
      return `${path} eq null`
    case 'notEmpty':
      return `${path} ne null`
    default:
      return `${path} ${operator} ${operand(first)}`
  }
}

/** Whether a part may stand beside others as it is: alternatives without brackets would swallow their neighbours. */
const standsAlone = (raw: string): boolean => {
  const [first, ...more] = parseFilter(`id ne null and ${raw}`)
  return first !== undefined && !isRaw(first) && more.length > 0
}

/** The filter that holds where all terms hold; empty where there are none. */
export function writeFilter(terms: Term[]): string {
  return terms
    .map((term) => (isRaw(term) ? (terms.length === 1 || standsAlone(term.raw) ? term.raw : `(${term.raw})`) : writeCondition(term)))
    .join(' and ')
}

/** The same filter in one spelling, so that two can be compared. */
export const sameSpelling = (filter: string | null | undefined): string => writeFilter(parseFilter(filter))

/** What has to hold in both; either may be missing. */
export const bothOf = (filter: string | null | undefined, further: string | null | undefined): string =>
  writeFilter([...parseFilter(filter), ...parseFilter(further)])
