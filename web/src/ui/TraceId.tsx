import { Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './ui.module.css'

/** The reference under which the server's log knows a failed request. */
export function TraceId({ id }: { id: string }) {
  const { t } = useTranslation()
  return (
    <Typography.Text className={styles.trace ?? ''} copyable={{ text: id, tooltips: [t('problem.copyTrace'), t('copied')] }}>
      {t('problem.trace', { id: id.slice(0, 8) })}
    </Typography.Text>
  )
}
