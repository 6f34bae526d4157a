import { useTranslation } from 'react-i18next'
import styles from './ui.module.css'

/** The whole window while the first things load: the mark, quietly. */
export function Booting() {
  const { t } = useTranslation()
  return (
    <div className={styles.booting} role="status">
      <img src="/mark.svg" width={40} height={40} alt="" />
      <span className="visually-hidden">{t('loading')}</span>
    </div>
  )
}
