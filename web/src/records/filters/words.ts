import type { TFunction } from 'i18next'
import type { FieldDefinition } from '@/lib/api/types'
import { formatDate, formatMoment } from '@/lib/format/dates'
import { formatMoneyShort, formatNumber } from '@/lib/format/numbers'
import { kindOf, type Reading } from '../fields'
import { labelOf } from '../fields/choice'
import type { Unnamed } from '../names'
import { formOf, spanOf } from './forms'
import { type Condition, isCall, isDay, isPeriod, type Operand } from './model'

/** A condition as the filter bar says it: 阶段 · 是 · 商务谈判. */
export interface Words {
  operator: string
  value: string
}

interface Context {
  t: TFunction<'filters'>
  reading: Reading
  /** Names of the records that the values point at, by id. */
  names: ReadonlyMap<string, string>
}

function operandWords(value: Operand, field: FieldDefinition, { t, reading, names }: Context): string {
  if (isCall(value)) {
    if (value.call === 'daysAgo') {
      const count = Number(value.of)
      return count < 0 ? t('daysAhead', { count: -count }) : t('daysAgo', { count })
    }
    if (value.call === 'period') return isPeriod(value.of) ? t(`period.${value.of}`) : (value.of ?? '')
    return t(`call.${value.call}`)
  }
  const kind = kindOf(field)
  switch (kind.filter) {
    case 'choice':
    case 'multiChoice':
      return labelOf(field, value, reading)
    case 'reference':
      return names.get(value) ?? '…'
    case 'boolean':
      return value === 'true' ? t('true') : t('false')
    case 'number': {
      const number = Number(value)
      if (Number.isNaN(number)) return value
      return field.type === 'money' || field.type === 'moneyBase' ? formatMoneyShort(number, null, reading.language) : kind.text(number, field, { id: '' }, reading) || formatNumber(number, reading.language)
    }
    case 'date':
    case 'dateTime':
      return isDay(value) ? formatDate(value, reading.language, reading.today) : Number.isNaN(Date.parse(value)) ? value : formatMoment(value, reading.language, reading.timeZone, reading.today)
    default:
      return kind.text(value, field, { id: '' }, reading) || value
  }
}

export function wordsOf(condition: Condition, field: FieldDefinition, context: Context): Words {
  const { t } = context
  const { values } = condition
  const form = formOf(condition)
  const dated = kindOf(field).filter === 'date' || kindOf(field).filter === 'dateTime'
  if (form === 'lastDays' || form === 'nextDays') return { operator: '', value: t(`within.${form}`, { count: spanOf(condition) }) }
  const words = values.map((value) => operandWords(value, field, context))
  if (form === 'period') return { operator: '', value: words[0] ?? '' }
  if (form === 'between' || form === 'days') return { operator: '', value: t('fromTo', { from: words[0] ?? '', to: words[1] ?? '' }) }
  const operator = dated && (form === 'gt' || form === 'ge' || form === 'lt' || form === 'le') ? t(`dated.${form}`) : t(`operator.${form}`)
  const shown = words.length > 3 ? t('andMore', { some: words.slice(0, 2).join(t('or')), count: words.length - 2 }) : words.join(t('or'))
  return { operator, value: shown }
}

/** The records that a condition on a reference names by id. */
export const namedIn = (field: FieldDefinition | undefined, values: readonly Operand[]): Unnamed[] =>
  field?.reference ? values.flatMap((value) => (typeof value === 'string' ? [{ object: field.reference ?? '', id: value }] : [])) : []
