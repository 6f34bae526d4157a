import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '@/ui/settings/Page'
import { Table } from '@/ui/settings/Table'
import { JobState } from './JobState'
import styles from './jobs.module.css'
import { type Job, jobsQuery } from './queries'

/** Long work: what goes on, how far it is, and how what has ended did end. */
export function Component() {
  const { t } = useTranslation(['adminJobs', 'adminSettings', 'common'])
  const { language, timeZone, today, say } = useReading()
  const [search, setSearch] = useSearchParams()
  const mine = search.has('mine')
  const jobs = useInfiniteQuery(jobsQuery(mine))
  const nameOf = (job: Job) => (job.about ? t('about', { what: say(job.label), about: job.about }) : say(job.label))
  const moment = (at: string) => formatMoment(at, language, timeZone, today)
  return (
    <Page wide title={t('adminSettings:place.jobs')} lead={t('lead')} back={{ to: '/settings', label: t('adminSettings:title') }} top>
      <div>
        <Segmented
          aria-label={t('whose')}
          value={mine ? 'mine' : 'all'}
          options={(['all', 'mine'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(value) => setSearch(value === 'mine' ? { mine: '' } : {}, { replace: true })}
        />
      </div>
      <Loading query={jobs} rows={6}>
        {(data) => (
          <div>
            <Table
              label={t('adminSettings:place.jobs')}
              rows={data.pages.flatMap((page) => page.items)}
              rowKey={(job) => job.id}
              empty={t('none')}
              columns={[
                { key: 'label', title: t('job'), cell: (job) => (job.import ? <Link to={`/imports/${job.import}`}>{nameOf(job)}</Link> : nameOf(job)) },
                { key: 'state', title: t('state'), width: '280px', cell: (job) => <JobState job={job} /> },
                { key: 'by', title: t('by'), cell: (job) => job.by?.name ?? <span className={styles.quiet}>{t('system')}</span> },
                { key: 'began', title: t('began'), cell: (job) => moment(job.createdAt) },
                { key: 'ended', title: t('ended'), cell: (job) => (job.endedAt ? moment(job.endedAt) : '') },
              ]}
            />
            {jobs.hasNextPage && (
              <Button className={styles.more ?? ''} loading={jobs.isFetchingNextPage} onClick={() => void jobs.fetchNextPage()}>
                {t('common:more')}
              </Button>
            )}
          </div>
        )}
      </Loading>
    </Page>
  )
}
