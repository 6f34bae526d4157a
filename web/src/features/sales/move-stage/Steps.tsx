import { CheckOutlined, StopOutlined, TrophyOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { missing, standingOf } from './decisions'
import styles from './move-stage.module.css'
import { chance, nameOf, type Stage } from './process'
import type { PathProps } from './StagePath'

/** The stages from left to right, and the two ways to end; a click moves there. */
export function Steps({ object, record, path, going, mayMove, move }: PathProps) {
  const { t } = useTranslation('sales')
  const { language, say } = useReading()
  const wordsOf = (stage: Stage) => {
    const lacking = missing(stage, record, object).map((f) => say(f.label))
    const needs = lacking.length > 0 && stage !== path.current ? t('stage.needs', { fields: new Intl.ListFormat(language).format(lacking) }) : null
    return [stage.guidance, needs].filter(Boolean).join('\n')
  }
  const step = (stage: Stage, kind: string, icon: React.ReactNode) => {
    const current = stage === path.current
    return (
      <li key={stage.value} className={styles.step} data-kind={kind} data-going={stage === going}>
        <button type="button" aria-current={current ? 'step' : undefined} disabled={!mayMove && !current} title={wordsOf(stage)} onClick={() => !current && move(stage)}>
          {icon}
          <span className={styles.stepName}>{nameOf(stage, language)}</span>
          <span className={styles.chance}>{chance(stage, language)}</span>
          {kind === 'done' && <span className="visually-hidden">{t('stage.done')}</span>}
        </button>
      </li>
    )
  }
  return (
    <ol className={styles.steps}>
      {path.steps.map((stage) => {
        const standing = standingOf(path, stage)
        return step(stage, standing, standing === 'done' && <CheckOutlined aria-hidden="true" />)
      })}
      {path.ends.map((stage) => step(stage, stage === path.current ? `is-${stage.outcome}` : stage.outcome, stage.outcome === 'won' ? <TrophyOutlined aria-hidden="true" /> : <StopOutlined aria-hidden="true" />))}
    </ol>
  )
}
