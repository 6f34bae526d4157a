import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { JobState } from '@/features/admin/jobs/JobState'
import type { Job } from '@/features/admin/jobs/queries'
import { formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import styles from './shell.module.css'

/** The latest of one's own long work. */
export function JobList({ jobs }: { jobs: readonly Job[] }) {
  const { t } = useTranslation('shell')
  const { language, timeZone, today, say } = useReading()
  const nameOf = (job: Job) => (job.about ? `${say(job.label)} · ${job.about}` : say(job.label))
  if (jobs.length === 0) return <p className={styles.quiet}>{t('notifications.none')}</p>
  return (
    <ul className={styles.jobs}>
      {jobs.map((job) => (
        <li key={job.id}>
          <div className={styles.jobHead}>
            <span>{job.import ? <Link to={`/imports/${job.import}`}>{nameOf(job)}</Link> : nameOf(job)}</span>
            <time className={styles.quiet} dateTime={job.createdAt}>
              {formatMoment(job.createdAt, language, timeZone, today)}
            </time>
          </div>
          <JobState job={job} />
        </li>
      ))}
    </ul>
  )
}
