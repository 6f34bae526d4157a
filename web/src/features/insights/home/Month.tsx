import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatMoneyShort, formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import styles from './home.module.css'
import { type Home, recordsOf } from './useHome'

/** This month so far, each number beside the same days of last month. */
export function Month({ month, currency, scope }: { month: NonNullable<Home['month']>; currency: string; scope: string }) {
  const { t } = useTranslation('home')
  const { language } = useReading()
  const number = (n: number) => formatNumber(n, language)
  const money = (n: number | null) => formatMoneyShort(n ?? 0, currency, language)
  const hasAmounts = month.won.sum !== null
  const rows = [
    ...(hasAmounts
      ? [{
          name: t('month.won'), value: money(month.won.sum), to: recordsOf(month.won),
          facts: [t('month.before', { value: money(month.wonBefore.sum) }), t('month.whole', { value: money(month.wonBeforeWhole.sum) }), ...(month.won.noRate > 0 ? [t('month.noRate', { n: month.won.noRate })] : [])],
        }]
      : []),
    { name: t('month.wonCount'), value: number(month.won.count), to: recordsOf(month.won), facts: [t('month.before', { value: number(month.wonBefore.count) })] },
    { name: t('month.opened'), value: number(month.opened.count), to: recordsOf(month.opened), facts: [t('month.before', { value: number(month.openedBefore.count) })] },
    ...(month.activities && month.activitiesBefore
      ? [{ name: t('month.activities'), value: number(month.activities.count), to: recordsOf(month.activities), facts: [t('month.before', { value: number(month.activitiesBefore.count) })] }]
      : []),
  ]
  return (
    <section className={styles.card} aria-labelledby="home-month">
      <h2 id="home-month">{scope === 'mine' ? t('month.title') : t('month.titleTeam')}</h2>
      <dl className={styles.numbers}>
        {rows.map(({ name, value, to, facts }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Link to={to} className={styles.number}>
                {value}
              </Link>
              {facts.map((fact) => (
                <span key={fact} className={styles.detail}>
                  {fact}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
