import { useQuery } from '@tanstack/react-query'
import { Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import type { RecordData } from '@/records/types'
import { Section } from '@/ui/settings/Section'
import { handOversQuery } from './queries'
import styles from './users.module.css'

const statuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const

/** How far the records have gone, while they go and afterwards. */
export function HandOvers({ user }: { user: RecordData }) {
  const { t } = useTranslation('adminUsers')
  const { language, timeZone, today, say } = useReading()
  const objects = useObjects()
  const handOvers = useQuery(handOversQuery(user.id))
  if (!handOvers.data?.length) return null
  const name = (object: string) => {
    const found = objects.find((o) => o.name === object)
    return found ? say(found.plural) : object
  }
  return (
    <Section title={t('handOvers')}>
      <ul className={styles.kinds}>
        {handOvers.data.map((handOver) => {
          const status = statuses.find((s) => s === handOver.status) ?? 'running'
          return (
            <li key={handOver.id} className={styles.handOver}>
              <div className={styles.quiet}>
                {formatMoment(handOver.createdAt, language, timeZone, today)} · {t(`status.${status}`)}
              </div>
              {handOver.kinds.map((kind) => (
                <div key={kind.object} className={styles.moved}>
                  <span>{name(kind.object)}</span>
                  <Progress percent={kind.total ? Math.round((100 * (kind.moved + kind.failed)) / kind.total) : 100} size="small" aria-label={name(kind.object)} showInfo={false} />
                  <span className={styles.quiet}>
                    {t('moved', { moved: kind.moved, total: kind.total })}
                    {kind.failed > 0 && ` ${t('notMoved', { count: kind.failed })}`}
                  </span>
                </div>
              ))}
              {handOver.error && (
                <div className={styles.wrong} role="alert">
                  {handOver.error.message}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
