import { useTranslation } from 'react-i18next'
import styles from './board.module.css'

/** Columns in their places while nobody knows their names yet. */
export function BoardSkeleton() {
  const { t } = useTranslation()
  return (
    <div className={styles.columns} role="status" aria-label={t('loading')}>
      {[0, 1, 2, 3].map((column) => (
        <div key={column} className={styles.column}>
          <div className={styles.head} />
        </div>
      ))}
    </div>
  )
}
