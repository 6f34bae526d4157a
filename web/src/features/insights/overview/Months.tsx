import { Figure } from '@/ui/figures/Figure'
import type { Bars } from '@/ui/figures/figure'
import { type Amounts, type Overview, recordsOf } from './useOverview'
import type { Words } from './useWords'

/** What was won each month, beside the same month a year before. */
export function Months({ overview: { months, won, period }, words: { t, language, money, short, number, how, counted, valued, noRate, range } }: { overview: Overview; words: Words }) {
  const hasAmounts = won.total.sum !== null
  const years = new Set(months.map(({ month }) => month.slice(0, 4))).size
  const name = (month: string) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'short', ...(years > 1 ? { year: '2-digit' } : {}) }).format(new Date(`${month}-01T00:00:00Z`))
  const value = (figure: Amounts) => (hasAmounts ? (figure.sum ?? 0) : figure.count)
  const say = (amount: number) => (hasAmounts ? money(amount) : number(amount))
  // Of all time, the bars of a year before are those on the left again.
  const hasBefore = period.from !== null && months.some(({ before }) => before.count > 0)
  const series: Bars['series'] = [{ name: t('months.now'), values: months.map((m) => value(m.won)), colour: '--accent', links: months.map((m) => recordsOf(m.won)) }]
  if (hasBefore) series.unshift({ name: t('months.before'), values: months.map((m) => value(m.before)), colour: '--gray', links: months.map((m) => recordsOf(m.before)) })
  return (
    <Figure
      title={hasAmounts ? t('months.title') : t('months.titleCount')}
      how={how(t('explain.months'), won.total)}
      about={range}
      note={noRate(won.total)[0]}
      bars={{ categories: months.map((m) => name(m.month)), series, lying: false, stacked: false, short: (n) => (hasAmounts ? short(n) : number(n)), exact: say }}
      table={{
        head: [t('months.month'), t('months.count'), ...(hasAmounts ? [t('won')] : []), t('months.countBefore'), ...(hasAmounts ? [t('months.before')] : [])],
        rows: months.map((m) => [{ text: m.month, value: m.month }, counted(m.won), ...(hasAmounts ? [valued(m.won)] : []), counted(m.before), ...(hasAmounts ? [valued(m.before)] : [])]),
      }}
    />
  )
}
