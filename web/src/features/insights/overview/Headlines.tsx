import { NumberFigure } from '@/ui/figures/NumberFigure'
import { type Overview, recordsOf } from './useOverview'
import type { Words } from './useWords'
import styles from './overview.module.css'

/** The four numbers a head of sales asks for first. */
export function Headlines({ overview, words }: { overview: Overview; words: Words }) {
  const { t, number, money, short, percent, deals, how, counted, noRate, range } = words
  const { won, winRate, cycle } = overview
  const { total, before } = won
  const hasAmounts = total.sum !== null
  const title = hasAmounts ? t('won') : t('wonCount')
  const rate = winRate.percent === null || winRate.low === null || winRate.high === null ? null : { percent: winRate.percent, low: winRate.low, high: winRate.high }
  const spread = cycle?.median == null || cycle.lowerQuartile === null || cycle.upperQuartile === null || cycle.mean === null ? null : { median: cycle.median, low: cycle.lowerQuartile, high: cycle.upperQuartile, mean: cycle.mean }
  return (
    <div className={styles.headlines}>
      <NumberFigure
        title={title}
        value={hasAmounts ? short(total.sum) : number(total.count)}
        to={recordsOf(total)}
        facts={[
          ...(hasAmounts ? [`${money(total.sum)} · ${deals(total.count)}`] : []),
          ...(overview.period.from === null ? [] : [before.count > 0 ? t('before', { value: hasAmounts ? short(before.sum) : number(before.count) }) : t('noBefore')]),
          ...noRate(total),
          ...(won.undated.count > 0 ? [t('undated', { count: won.undated.count })] : []),
        ]}
        how={how(t('explain.won'), total)}
        about={range}
        table={{ head: [t('period'), t('wonCount'), ...(hasAmounts ? [t('won')] : [])], rows: [[{ text: range, value: range }, counted(total), ...(hasAmounts ? [{ text: money(total.sum), value: total.sum }] : [])]] }}
      />
      <NumberFigure
        title={t('winRate')}
        value={rate ? `${number(rate.percent, 2)}%` : t('nothing')}
        to={recordsOf(winRate.closed)}
        facts={rate ? [t('winRateOf', { won: number(winRate.won.count), closed: number(winRate.closed.count) }), t('interval', { low: percent(rate.low), high: percent(rate.high) })] : []}
        how={how(t('explain.winRate'), winRate.closed)}
        about={range}
        table={{
          head: [t('winRate'), t('interval', { low: '', high: '' }), t('wonCount'), t('stages.count')],
          rows: rate ? [[{ text: percent(rate.percent), value: rate.percent }, { text: `${percent(rate.low)}–${percent(rate.high)}`, value: `${rate.low}–${rate.high}` }, counted(winRate.won), counted(winRate.closed)]] : [],
        }}
      />
      {hasAmounts && (
        <NumberFigure
          title={t('average')}
          value={won.average === null ? t('nothing') : money(Math.round(won.average))}
          to={recordsOf(total)}
          facts={won.average === null ? [] : [t('averageOf', { n: number(won.averageOf) })]}
          how={how(t('explain.average'), { filter: total.filter, count: won.averageOf })}
          about={range}
          table={{ head: [t('average'), t('wonCount')], rows: won.average === null ? [] : [[{ text: money(won.average), value: won.average }, { text: number(won.averageOf), value: won.averageOf }]] }}
        />
      )}
      {cycle && (
        <NumberFigure
          title={t('cycle')}
          value={spread ? t('days', { count: spread.median }) : t('nothing')}
          to={recordsOf(cycle.counted)}
          facts={[
            ...(spread ? [t('spread', { low: number(spread.low, 1), high: number(spread.high, 1), mean: number(spread.mean, 1) }), deals(cycle.counted.count)] : []),
            ...(cycle.leftOut.count > 0 ? [t('leftOut', { count: cycle.leftOut.count })] : []),
          ]}
          how={how(t('explain.cycle'), cycle.counted)}
          about={range}
          table={{ head: ['n', '25 %', '50 %', '75 %', 'x̄'], rows: spread ? [[counted(cycle.counted), ...[spread.low, spread.median, spread.high, spread.mean].map((value) => ({ text: number(value, 1), value }))]] : [] }}
        />
      )}
    </div>
  )
}
