import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTitle } from '@/lib/useTitle'
import styles from './frame.module.css'
import type { Step } from './position'
import { StepBar } from './StepBar'

interface Props {
  at: Step | 'upload'
  onGo?: (step: Step | 'upload') => void
  /** Which file of several. */
  files?: ReactNode
  /** The way back and on, at the foot, always in sight. */
  foot?: ReactNode
  children: ReactNode
}

/** Around every step of the wizard: what it is, where one is, the way on. */
export function Frame({ at, onGo, files, foot, children }: Props) {
  const { t } = useTranslation('imports')
  const title = t('title')
  useTitle(`${t(`steps.${at}`)} · ${title}`)
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <div className={styles.headLine}>
          <h1>{title}</h1>
          <Link to="/imports">{t('all')}</Link>
        </div>
        <StepBar at={at} {...(onGo ? { onGo } : {})} />
        {files}
      </header>
      <div className={styles.body}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </div>
  )
}
