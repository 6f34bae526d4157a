import { BellOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Popover, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import styles from './shell.module.css'

const JobList = lazy(() => import('./JobList').then((module) => ({ default: module.JobList })))

const kept = 'rapport.notifications.seen'

/** Own long work comes back here: what goes on, what is done, what failed. A dot says that something ended since one last looked. */
export function Notifications() {
  const { t } = useTranslation('shell')
  const [open, setOpen] = useState(false)
  const [seen, setSeen] = useState(() => localStorage.getItem(kept) ?? '')
  const jobs = useQuery({
    queryKey: ['jobs', 'mine', 'latest'],
    queryFn: () => answered(api.GET('/api/v1/jobs', { params: { query: { mine: 'true', limit: 10 } } })),
    refetchInterval: (query) => (query.state.data?.items.some((job) => job.status === 'running' || job.status === 'queued') ? 3_000 : 60_000),
  })
  const items = jobs.data?.items ?? []
  const news = items.filter((job) => job.endedAt !== null && job.endedAt > seen).length
  const look = (opened: boolean) => {
    setOpen(opened)
    const latest = items.reduce((last, job) => (job.endedAt !== null && job.endedAt > last ? job.endedAt : last), seen)
    if (!opened || latest === seen) return
    localStorage.setItem(kept, latest)
    setSeen(latest)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={look}
      title={t('notifications.title')}
      content={
        <Suspense fallback={<Skeleton active title={false} />}>
          <JobList jobs={items} />
        </Suspense>
      }
    >
      <Button
        type="text"
        shape="circle"
        className={news > 0 ? (styles.news ?? '') : ''}
        icon={<BellOutlined aria-hidden="true" />}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={news > 0 ? t('notifications.news', { count: news }) : t('notifications.title')}
      />
    </Popover>
  )
}
