import { useTranslation } from 'react-i18next'
import { CopyButton } from './CopyButton'
import styles from './ui.module.css'

/** The reference under which the server's log knows a failed request. */
export function TraceId({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <span className={styles.trace}>
      {t('problem.trace', { id: id.slice(0, 8) })} <CopyButton text={id} label={t('problem.copyTrace')} />
    </span>
  )
}
