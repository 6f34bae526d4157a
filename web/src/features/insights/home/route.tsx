import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatDate } from '@/lib/format/dates'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import { useTitle } from '@/lib/useTitle'
import { EmptyState } from '@/ui/EmptyState'
import { ErrorState } from '@/ui/ErrorState'
import { Attention } from './Attention'
import { Changes } from './Changes'
import styles from './home.module.css'
import { Month } from './Month'
import { People } from './People'
import { Tasks } from './Tasks'
import { type Home, useHome } from './useHome'

/** Where the day begins: what is to be done now, and how the month goes. */
export function Component() {
  const { t } = useTranslation('home')
  const { language, today } = useReading()
  const me = useMe()
  useTitle(t('title'))
  const { answer, choose } = useHome()
  const home = answer.data
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{t('title')}</h1>
          <p className={styles.lead}>{t('hello', { name: me.name, day: formatDate(today, language, today) })}</p>
        </div>
        {home && home.scopes.length > 1 && (
          <Segmented aria-label={t('scope')} value={home.scope} options={home.scopes.map((value) => ({ value, label: t(`scopes.${value as 'mine'}`) }))} onChange={choose} />
        )}
      </header>
      {home ? <Parts home={home} busy={answer.isPlaceholderData} /> : answer.error ? <ErrorState error={answer.error} onRetry={() => void answer.refetch()} /> : <Skeleton />}
    </div>
  )
}

function Parts({ home, busy }: { home: Home; busy: boolean }) {
  const { t } = useTranslation('home')
  const { tasks, attention, month, changes, people, scope, currency } = home
  if (!tasks && !attention && !month) return <EmptyState title={t('nothing.title')}>{t('nothing.why')}</EmptyState>
  return (
    <div className={styles.parts} aria-busy={busy}>
      <div className={styles.column}>
        {tasks && <Tasks tasks={tasks} scope={scope} />}
        {people && <People people={people} currency={currency} />}
        {attention && <Attention attention={attention} scope={scope} />}
      </div>
      <div className={styles.column}>
        {month && <Month month={month} currency={currency} scope={scope} />}
        {changes && <Changes changes={changes} scope={scope} />}
      </div>
    </div>
  )
}

/** As large as what comes, so that little moves. */
const Skeleton = () => (
  <div className={styles.parts} aria-busy="true">
    <div className={styles.column}>
      <div className={styles.blank} data-large="true" />
      <div className={styles.blank} data-large="true" />
    </div>
    <div className={styles.column}>
      <div className={styles.blank} />
      <div className={styles.blank} />
    </div>
  </div>
)
