import { CheckOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import styles from './frame.module.css'
import { type Step, steps } from './position'

interface Props {
  at: Step | 'upload'
  /** Goes to an earlier step; not there once the import has begun. */
  onGo?: (step: Step | 'upload') => void
}

const all = ['upload', ...steps] as const

/** Where one is on the way, and the way back. On a phone the present step alone bears its name. */
export function StepBar({ at, onGo }: Props) {
  const { t } = useTranslation('imports')
  const now = all.indexOf(at)
  return (
    <nav aria-label={t('steps.label')}>
      <ol className={styles.steps}>
        {all.map((step, index) => {
          const state = index < now ? 'done' : index === now ? 'now' : 'ahead'
          const content = (
            <>
              <span className={styles.number} aria-hidden="true">
                {state === 'done' ? <CheckOutlined /> : index + 1}
              </span>
              <span className={styles.stepName}>{t(`steps.${step}`)}</span>
            </>
          )
          return (
            <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              {state === 'done' && onGo ? (
                <button type="button" onClick={() => onGo(step)}>
                  {content}
                </button>
              ) : (
                <span className={styles.still}>{content}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
