import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Import } from '../calls'
import { useEntries } from '../mapping/useDraft'
import styles from '../run/run.module.css'
import { CheckCard } from './CheckCard'
import { useRehearse } from './useRehearse'

interface Props {
  files: readonly Import[]
  onGo: (step: 'file' | 'fields', file: string) => void
}

/** Before anything is written: what would happen, file by file, in the order in which they will go. */
export function CheckStep({ files, onGo }: Props) {
  const { t } = useTranslation('imports')
  const entries = useEntries()
  const { rehearse, begins } = useRehearse()
  const able = files.filter((file) => file.object !== null && !entries[file.id]?.error && file.status === 'ready')
  return (
    <div className={styles.step}>
      <div className={styles.stepHead}>
        <div>
          <h2>{t('check.title')}</h2>
          <p className={styles.quiet}>{t('check.text')}</p>
        </div>
        {files.length > 1 && able.length > 0 && (
          <Button loading={begins} onClick={() => able.forEach((file) => rehearse(file.id))}>
            {t('check.all')}
          </Button>
        )}
      </div>
      {files.length > 1 && <Alert type="info" showIcon title={t('check.order')} />}
      <ol className={styles.cards}>
        {files.map((file, at) => (
          <CheckCard key={file.id} file={file} before={files.slice(0, at)} onGo={onGo} onRehearse={() => rehearse(file.id)} />
        ))}
      </ol>
    </div>
  )
}
