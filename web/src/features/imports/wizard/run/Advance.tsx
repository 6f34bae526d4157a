import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { useNotice } from '@/ui/useNotice'
import { type Import, imports } from '../calls'
import { useKeep } from '../queries'
import { formatDuration } from './duration'
import styles from './run.module.css'

/** How far an import or a dry run is, how fast, how much longer, and the way to stop it. */
export function Advance({ file }: { file: Import }) {
  const { t } = useTranslation(['imports', 'common'])
  const { language } = useReading()
  const { failed } = useNotice()
  const { keep } = useKeep()
  const n = (value: number) => formatNumber(value, language, 0)
  const words = [
    file.status === 'queued' ? t('run.queued') : t('run.rows', { done: n(file.processed), total: n(file.total) }),
    ...(file.status === 'running' && file.rowsPerSecond ? [t('run.speed', { shown: n(file.rowsPerSecond) })] : []),
    ...(file.status === 'running' && typeof file.secondsLeft === 'number' ? [t('run.left', { time: formatDuration(file.secondsLeft, language) })] : []),
  ]
  return (
    <div className={styles.advance}>
      <Progress percent={file.total ? Math.floor((100 * file.processed) / file.total) : 0} status="active" aria-label={t(file.dryRun ? 'run.progressDry' : 'run.progress', { file: file.fileName })} />
      <div className={styles.advanceLine}>
        <span className={styles.quiet}>{words.join(' · ')}</span>
        <Button size="small" onClick={() => void imports.cancel(file.id).then(keep, failed)}>
          {t('run.stop')}
        </Button>
      </div>
    </div>
  )
}
