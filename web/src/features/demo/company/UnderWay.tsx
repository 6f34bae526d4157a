import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './demo.module.css'
import type { Demo } from './useDemo'

/** How far the demo company is on its way in or out. */
export function UnderWay({ demo }: { demo: Demo }) {
  const { t } = useTranslation('demo')
  const { done = 0, total } = demo.progress ?? {}
  const name = t(demo.status === 'removing' ? 'removing' : 'filling')
  return (
    <section className={styles.panel} aria-label={name}>
      <strong role="status">{name}</strong>
      <Progress percent={total ? Math.floor((100 * done) / total) : 0} status="active" aria-label={name} />
      <p className={styles.quiet}>{t('leave')}</p>
    </section>
  )
}
