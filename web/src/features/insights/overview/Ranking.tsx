import { Segmented } from 'antd'
import { useState } from 'react'
import { useObjects } from '@/records/definitions'
import { Figure } from '@/ui/figures/Figure'
import { type Overview, recordsOf } from './useOverview'
import type { Words } from './useWords'
import styles from './overview.module.css'

const kinds = ['people', 'teams', 'products', 'accounts', 'sources'] as const

/** Who and what brought the most. */
export function Ranking({ overview: { rankings, won }, words: { t, say, number, money, short, percent, how, counted, valued, noRate, range } }: { overview: Overview; words: Words }) {
  const shown = kinds.filter((kind) => rankings[kind] !== null)
  const [chosen, setChosen] = useState<(typeof kinds)[number]>('people')
  const kind = shown.includes(chosen) ? chosen : shown[0]
  const sources = useObjects().find((o) => o.name === 'opportunity')?.fields.find((f) => f.name === 'source')?.options
  if (!kind) return null
  const ranking = rankings[kind] ?? []
  const hasAmounts = won.total.sum !== null
  const name = ({ key, name: known }: (typeof ranking)[number]) => {
    if (key === null) return t('ranking.none')
    if (kind !== 'sources') return known ?? t('common:hidden')
    const option = sources?.find((o) => o.value === key)
    return option ? say(option.label) : key
  }
  const share = (sum: number | null) => (sum === null || !won.total.sum ? null : Math.round((10_000 * sum) / won.total.sum) / 100)
  const title = t('ranking.title', { what: t(`ranking.${kind}`) })
  return (
    <Figure
      title={title}
      how={how(t('explain.ranking'), won.total)}
      about={range}
      height={Math.max(180, 40 + 30 * ranking.length)}
      note={noRate(won.total)[0]}
      extra={
        <div className={styles.kinds}>
          <Segmented aria-label={t('ranking.by')} value={kind} options={shown.map((value) => ({ value, label: t(`ranking.${value}`) }))} onChange={setChosen} />
        </div>
      }
      bars={{
        categories: ranking.map(name),
        series: [{ name: hasAmounts ? t('ranking.amount') : t('wonCount'), values: ranking.map((r) => (hasAmounts ? (r.figure.sum ?? 0) : r.figure.count)), colour: '--accent', links: ranking.map((r) => recordsOf(r.figure)) }],
        lying: true,
        stacked: false,
        short: (n) => (hasAmounts ? short(n) : number(n)),
        exact: (n) => (hasAmounts ? money(n) : number(n)),
      }}
      table={{
        head: [t(`ranking.${kind}`), t('wonCount'), ...(hasAmounts ? [t('ranking.amount'), t('ranking.share')] : [])],
        rows: ranking.map((r) => {
          const part = share(r.figure.sum)
          return [{ text: name(r), value: name(r) }, counted(r.figure), ...(hasAmounts ? [valued(r.figure), { text: part === null ? '' : percent(part), value: part }] : [])]
        }),
      }}
    />
  )
}
