import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatMoneyShort, formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import styles from './home.module.css'
import { type Home, recordsOf } from './useHome'

/** The people of a team: where a manager should look first. */
export function People({ people, currency }: { people: NonNullable<Home['people']>; currency: string }) {
  const { t } = useTranslation('home')
  const { language } = useReading()
  const counted = (figure: { filter: string; count: number; path?: string }) => (figure.count === 0 ? '0' : <Link to={recordsOf(figure)}>{formatNumber(figure.count, language)}</Link>)
  return (
    <section className={styles.card} aria-labelledby="home-people">
      <h2 id="home-people">{t('people.title')}</h2>
      {people.length === 0 ? (
        <p className={styles.none}>{t('people.none')}</p>
      ) : (
        // It scrolls sideways by keyboard too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('people.title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['person', 'open', 'attention', 'late', 'won'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`people.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map((p) => (
                <tr key={p.person.id}>
                  <th scope="row">{p.person.name}</th>
                  <td>{counted(p.open)}</td>
                  <td>{counted(p.attention)}</td>
                  <td>{p.tasksOverdue ? counted(p.tasksOverdue) : '–'}</td>
                  <td>{p.won.count === 0 ? '0' : <Link to={recordsOf(p.won)}>{p.won.sum === null ? formatNumber(p.won.count, language) : formatMoneyShort(p.won.sum, currency, language)}</Link>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
