import { useTranslation } from 'react-i18next'
import { formatDate, formatMoment } from '@/lib/format/dates'
import { formatMoneyShort, formatNumber, formatPercent, formatSum } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import type { Cell } from '@/ui/figures/figure'
import type { How } from '@/ui/figures/Figure'
import { type Amounts, type Overview, recordsOf } from './useOverview'

/** How the figures of one answer are said: its currency, its period, its time. */
export function useWords({ currency, period, at }: Overview) {
  const { t } = useTranslation(['overview', 'common'])
  const { language, timeZone, today, say } = useReading()
  const number = (value: number, digits = 0) => formatNumber(value, language, digits)
  const money = (value: number | null) => (value === null ? '' : formatSum(value, currency, language))
  const short = (value: number | null) => (value === null ? '' : formatMoneyShort(value, currency, language))
  const percent = (value: number) => formatPercent(value, language)
  const deals = (count: number) => t('deals', { count, n: number(count) })
  const day = (value: string) => formatDate(value, language, today)
  const range = period.from && period.to ? t('range', { from: day(period.from), to: day(period.to) }) : t('allTime')
  const noRate = (figure: Amounts) => (figure.noRate > 0 ? [t('noRate', { count: figure.noRate })] : [])
  const how = (text: string, figure: { filter: string; count: number }): How => ({ text, records: number(figure.count), filter: figure.filter, at: formatMoment(at, language, timeZone, today) })
  const counted = (figure: Amounts): Cell => ({ text: number(figure.count), value: figure.count, to: recordsOf(figure) })
  const valued = (figure: Amounts): Cell => ({ text: money(figure.sum), value: figure.sum })
  return { t, language, say, number, money, short, percent, deals, range, noRate, how, counted, valued }
}

export type Words = ReturnType<typeof useWords>
