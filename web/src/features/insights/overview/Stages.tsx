import { Figure } from '@/ui/figures/Figure'
import { type Overview, recordsOf } from './useOverview'
import type { Words } from './useWords'

const shades = ['--shade-1', '--shade-2', '--shade-3', '--shade-4', '--gray'] as const

/** What is open: how much of it in each stage, and how old. */
export function Stages({ pipeline, words: { t, say, number, money, deals, how, counted, valued, noRate, range } }: { pipeline: NonNullable<Overview['pipeline']>; words: Words }) {
  const { stages, total } = pipeline
  const several = new Set(stages.map((s) => s.pipelineId)).size > 1
  const name = (stage: (typeof stages)[number]) => (several && stage.pipeline ? `${say(stage.pipeline)} · ${say(stage.label)}` : say(stage.label))
  const age = ({ from, to }: { from: number | null; to: number | null }) => (from === null ? t('stages.unknown') : to === null ? t('stages.older', { from }) : t('stages.age', { from, to }))
  const hasAmounts = total.sum !== null
  return (
    <Figure
      title={t('stages.title')}
      how={how(t('explain.stages'), total)}
      about={range}
      height={Math.max(180, 56 + 44 * stages.length)}
      note={[hasAmounts ? t('stages.total', { n: number(total.count), amount: money(total.sum) }) : deals(total.count), ...noRate(total)].join(' · ')}
      bars={{
        categories: stages.map(name),
        series: pipeline.ages.flatMap((group, i) =>
          group.figure.count === 0
            ? []
            : [{ name: age(group), values: stages.map((s) => s.ages[i]?.figure.count ?? 0), colour: shades[i] ?? '--gray', links: stages.map((s) => s.ages[i] && recordsOf(s.ages[i].figure)) }],
        ),
        lying: true,
        stacked: true,
        short: (n) => number(n),
        exact: (n) => deals(n),
      }}
      table={{
        head: [t('stages.stage'), t('stages.count'), ...(hasAmounts ? [t('stages.amount')] : []), ...pipeline.ages.map(age)],
        rows: stages.map((s) => [{ text: name(s), value: name(s) }, counted(s.figure), ...(hasAmounts ? [valued(s.figure)] : []), ...s.ages.map((a) => counted(a.figure))]),
      }}
    />
  )
}
