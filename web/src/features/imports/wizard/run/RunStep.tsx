import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { messageOf } from '@/ui/messageOf'
import type { Import } from '../calls'
import type { Queue } from './queue'
import { RunCard } from './RunCard'
import styles from './run.module.css'

interface Props {
  files: readonly Import[]
  run: { queue: Queue; going: boolean; error: unknown; go: () => void }
}

/** How the import goes, and what became of it. */
export function RunStep({ files, run: { queue, going, error, go } }: Props) {
  const { t } = useTranslation('imports')
  const busy = files.some(({ status, dryRun }) => !dryRun && (status === 'queued' || status === 'running'))
  const held = queue.waiting.length > 0 && !busy && (!going || queue.halted !== null)
  const title = busy ? t('run.going') : queue.waiting.length ? t('run.waiting', { count: queue.waiting.length }) : t('run.over')
  return (
    <div className={styles.step}>
      <div role="status">
        <h2>{title}</h2>
        {busy && <p className={styles.quiet}>{t(queue.waiting.length ? 'run.mayLeave' : 'run.mayLeaveOne')}</p>}
      </div>
      {Boolean(error) && <Alert type="error" showIcon title={messageOf(error)} />}
      {held && (
        <Alert
          type={queue.halted ? 'warning' : 'info'}
          showIcon
          title={t(queue.halted ? `run.halted.${queue.halted}` : 'run.interrupted')}
          action={
            <Button type="primary" onClick={go}>
              {t('run.goOn', { count: queue.waiting.length })}
            </Button>
          }
        />
      )}
      <ol className={styles.cards}>
        {files.map((file) => (
          <RunCard key={file.id} file={file} />
        ))}
      </ol>
    </div>
  )
}
