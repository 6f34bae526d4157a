import { CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, LoadingOutlined, StopOutlined } from '@ant-design/icons'
import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import styles from './jobs.module.css'
import type { Job } from './queries'

const icons = {
  queued: <ClockCircleOutlined aria-hidden="true" />,
  running: <LoadingOutlined aria-hidden="true" />,
  done: <CheckCircleOutlined aria-hidden="true" />,
  failed: <CloseCircleOutlined aria-hidden="true" />,
  cancelled: <StopOutlined aria-hidden="true" />,
}

/** Where a job stands: in words and a sign, how far it is, and why it failed. */
export function JobState({ job }: { job: Job }) {
  const { t } = useTranslation('adminJobs')
  const { language } = useReading()
  const status = (job.status in icons ? job.status : 'running') as keyof typeof icons
  const total = job.progress.total ?? 0
  const done = job.progress.done ?? 0
  const count = (n: number) => formatNumber(n, language)
  return (
    <div className={styles.job}>
      <span className={styles.state} data-status={status}>
        {icons[status]} {t(`status.${status}`)}
        {total > 0 && <span className={styles.quiet}>{t('progress', { done: count(done), total: count(total) })}</span>}
      </span>
      {status === 'running' && total > 0 && <Progress percent={Math.floor((100 * done) / total)} size="small" showInfo={false} aria-label={t('progress', { done: count(done), total: count(total) })} />}
      {job.error && <span className={styles.error}>{job.error}</span>}
    </div>
  )
}
