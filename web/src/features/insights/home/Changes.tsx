import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDate, formatMoment } from '@/lib/format/dates'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import styles from './home.module.css'
import { type Home, recordsOf } from './useHome'

const kinds = ['won', 'lost', 'newDeals', 'newLeads', 'activities', 'tasksDone'] as const

/** What has happened since the beginning of yesterday. */
export function Changes({ changes, scope }: { changes: NonNullable<Home['changes']>; scope: string }) {
  const { t } = useTranslation('home')
  const { language, timeZone, today } = useReading()
  const happened = kinds.flatMap((kind) => {
    const figure = changes[kind]
    return figure && figure.count > 0 ? [{ kind, figure }] : []
  })
  return (
    <section className={styles.card} aria-labelledby="home-changes">
      <h2 id="home-changes">{t('changes.title', { day: formatDate(changes.since, language, today) })}</h2>
      {happened.length + changes.latest.length === 0 && <p className={styles.none}>{t('changes.none')}</p>}
      {happened.length > 0 && (
        <p className={styles.reasons}>
          {happened.map(({ kind, figure }) => (
            <Link key={kind} to={recordsOf(figure)}>
              {t(`changes.${kind}`)} {formatNumber(figure.count, language)}
            </Link>
          ))}
        </p>
      )}
      {changes.latest.length > 0 && (
        <>
          <h3 className={styles.sub}>{t('changes.latest')}</h3>
          <ul className={styles.list}>
            {changes.latest.map((deal) => (
              <li key={deal.id} className={styles.item}>
                <span className={styles.what}>
                  <Link to={`/opportunities/${deal.id}`} className={styles.name}>
                    {deal.name}
                  </Link>
                  {scope !== 'mine' && <span className={styles.detail}>{deal.owner?.name}</span>}
                </span>
                <span className={styles.side}>{formatMoment(deal.updatedAt, language, timeZone, today)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
