import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '@/ui/CopyButton'
import styles from '../my-settings.module.css'
import type { MadeToken } from './MakeToken'

/** The token itself, this once. */
export function ShownOnce({ made, onDone }: { made: MadeToken; onDone: () => void }) {
  const { t } = useTranslation('mySettings')
  return (
    <section className={styles.once} aria-labelledby="made">
      <h2 id="made">{t('tokens.made', { name: made.name })}</h2>
      <p className={styles.hint}>{t('tokens.madeLead')}</p>
      <pre className={styles.secret}>
        <code>{made.token}</code>
      </pre>
      <div className={styles.actions}>
        <CopyButton text={made.token} primary />
        <Button onClick={onDone}>{t('tokens.kept')}</Button>
      </div>
    </section>
  )
}
