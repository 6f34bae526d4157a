import { BarChartOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isProblem } from '@/lib/api/problem'
import { formatDate } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { useTitle } from '@/lib/useTitle'
import { EmptyState } from '@/ui/EmptyState'
import { ErrorState } from '@/ui/ErrorState'
import { messageOf } from '@/ui/messageOf'
import { Currencies } from './Currencies'
import { Customers } from './Customers'
import { Filters } from './Filters'
import { Headlines } from './Headlines'
import { Months } from './Months'
import styles from './overview.module.css'
import { Ranking } from './Ranking'
import { Stages } from './Stages'
import { type Overview, useOverview } from './useOverview'
import { useWords } from './useWords'

/** How business is going, as far as the reader may see it. */
export function Component() {
  const { t } = useTranslation('overview')
  useTitle(t('title'))
  const { question, answer, ask } = useOverview()
  return (
    <div className={styles.page}>
      <header>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      {answer.data ? (
        <div aria-busy={answer.isPlaceholderData} className={styles.whole}>
          <Figures overview={answer.data} question={question} ask={ask} />
        </div>
      ) : answer.error ? (
        <Failed error={answer.error} onRetry={() => void answer.refetch()} />
      ) : (
        <Skeleton />
      )}
    </div>
  )
}

const isEmpty = ({ won, winRate, pipeline }: Overview): boolean => won.total.count + won.undated.count + winRate.closed.count + (pipeline?.total.count ?? 0) === 0

function Figures({ overview, question, ask }: { overview: Overview } & Pick<ReturnType<typeof useOverview>, 'question' | 'ask'>) {
  const { t } = useTranslation('overview')
  const { language, today } = useReading()
  const words = useWords(overview)
  const asked = Object.keys(question).length > 0
  if (isEmpty(overview) && !asked) {
    return (
      <EmptyState
        icon={<BarChartOutlined aria-hidden="true" />}
        title={t('empty.title')}
        action={
          <Link to="/opportunities">
            <Button type="primary" tabIndex={-1}>
              {t('empty.button')}
            </Button>
          </Link>
        }
      >
        {t('empty.why')}
      </EmptyState>
    )
  }
  return (
    <>
      <Filters question={question} ask={ask} overview={overview} words={words} />
      <p className={styles.range}>
        {words.range}
        {!overview.period.asked && !overview.period.current && ` · ${t('chosen', { today: formatDate(today, language, '') })}`}
      </p>
      <Headlines overview={overview} words={words} />
      <Months overview={overview} words={words} />
      <div className={styles.pair}>
        <div className={styles.whole}>
          {overview.pipeline && <Stages pipeline={overview.pipeline} words={words} />}
          <Customers overview={overview} words={words} />
        </div>
        <div className={styles.whole}>
          <Ranking overview={overview} words={words} />
          {overview.won.currencies.length > 1 && <Currencies overview={overview} words={words} />}
        </div>
      </div>
    </>
  )
}

/** Where the address asks for what cannot be asked, asking again is of no use. */
function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation('overview')
  if (!isProblem(error) || error.status !== 400) return <ErrorState error={error} onRetry={onRetry} />
  return (
    <EmptyState title={t('wrong')} action={<Link to="/overview">{t('reset')}</Link>}>
      <p role="alert">{messageOf(error)}</p>
    </EmptyState>
  )
}

/** As large as what comes, so that nothing jumps. */
const Skeleton = () => (
  <div className={styles.whole} aria-busy="true">
    <div className={styles.blank} data-kind="filters" />
    <div className={styles.blank} data-kind="range" />
    <div className={styles.headlines}>
      {[1, 2, 3, 4].map((i) => (
        <div key={i} className={styles.blank} data-kind="number" />
      ))}
    </div>
    <div className={styles.blank} data-kind="chart" />
  </div>
)
