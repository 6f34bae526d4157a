import { ExperimentOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import styles from './demo.module.css'
import type { Demo } from './useDemo'

/** Says that what stands here is made up, and where it goes away. */
export function Banner({ demo }: { demo: Demo }) {
  const { t } = useTranslation('demo')
  return (
    <aside className={styles.banner} aria-label={t('place.there')}>
      <ExperimentOutlined aria-hidden="true" />
      <span className={styles.words}>
        {t('banner')}
        {demo.error && <span className={styles.wrong}>{t('failed', { why: demo.error })}</span>}
      </span>
      <span className={styles.links}>
        <Link to="/overview">{t('look')}</Link>
        <Link to="/settings/demo">{t('manage')}</Link>
      </span>
    </aside>
  )
}
