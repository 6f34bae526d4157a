import { formatMoney } from '@/lib/format/numbers'
import { Figure } from '@/ui/figures/Figure'
import type { Overview } from './useOverview'
import type { Words } from './useWords'

/** What the sum is made of, where it is made of several currencies. */
export const Currencies = ({ overview: { won, currency }, words: { t, language, how, counted, valued, noRate, range } }: { overview: Overview; words: Words }) => (
  <Figure
    title={t('currencies.title')}
    how={how(t('explain.currencies'), won.total)}
    about={range}
    note={noRate(won.total)[0]}
    table={{
      head: [t('currency'), t('wonCount'), t('currencies.own'), `${t('currencies.converted')} ${currency}`],
      rows: won.currencies.map((c) => [
        { text: c.currency ?? t('ranking.none'), value: c.currency },
        counted(c.figure),
        { text: c.own === null ? '' : formatMoney(c.own, c.currency, language), value: c.own },
        c.figure.noRate === c.figure.count ? { text: '–', value: null } : valued(c.figure),
      ]),
    }}
  />
)
