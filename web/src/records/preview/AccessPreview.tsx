import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import type { components } from '@/lib/api/schema'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { messageOf } from '@/ui/messageOf'
import { useObjects } from '../definitions'
import styles from './preview.module.css'

export type AccessChange = components['schemas']['PreviewRequest']

/** What a change of rights would open and close, counted by the server before anybody makes it. */
export function AccessPreview({ change }: { change: AccessChange }) {
  const { t } = useTranslation('preview')
  const { language, say } = useReading()
  const objects = useObjects()
  const asked = useQuery({
    queryKey: ['access-preview', change],
    queryFn: () => answered(api.POST('/api/v1/access/preview', { body: change })),
    staleTime: 0,
  })
  const count = (n: number) => formatNumber(n, language)
  const name = (object: string) => {
    const found = objects.find((o) => o.name === object)
    return found ? say(found.plural) : object
  }
  const result = asked.data
  return (
    <section className={styles.preview} aria-label={t('title')} aria-busy={asked.isFetching}>
      <h2 className={styles.title}>{t('title')}</h2>
      {asked.error && <p className={styles.wrong} role="alert">{messageOf(asked.error)}</p>}
      {asked.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {result && (
        <>
          <p className={styles.sum} role="status">
            {result.opened || result.closed ? t('people', { count: result.people, shown: count(result.people) }) : t('nothing')}
            {result.peopleCounted < result.people && ` ${t('someCounted', { shown: count(result.peopleCounted) })}`}
          </p>
          {result.objects.length > 0 && (
            <ul className={styles.objects}>
              {result.objects.map((o) => (
                <li key={o.object}>
                  <span className={styles.name}>{name(o.object)}</span>
                  {o.opened > 0 && <span className={styles.opened}>{t('opened', { shown: count(o.opened), people: count(o.openedTo) })}</span>}
                  {o.closed > 0 && <span className={styles.closed}>{t('closed', { shown: count(o.closed), people: count(o.closedTo) })}</span>}
                </li>
              ))}
            </ul>
          )}
          {result.users.length > 0 && result.people > 1 && (
            <details className={styles.users}>
              <summary>{t('byPerson')}</summary>
              <ul className={styles.objects}>
                {result.users.slice(0, 100).map((u) => (
                  <li key={`${u.user.id}-${u.object}`}>
                    <span className={styles.name}>{t('personObject', { person: u.user.name, object: name(u.object) })}</span>
                    {u.opened > 0 && <span className={styles.opened}>+{count(u.opened)}</span>}
                    {u.closed > 0 && <span className={styles.closed}>−{count(u.closed)}</span>}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  )
}
