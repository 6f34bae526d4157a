import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Popover, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatDate } from '@/lib/format/dates'
import { formatMoneyShort, formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import styles from './home.module.css'
import { type Home, recordsOf } from './useHome'

type Needy = NonNullable<Home['attention']>

/** Open deals that wait for somebody, each with its reasons. */
export function Attention({ attention, scope }: { attention: Needy; scope: string }) {
  const { t } = useTranslation('home')
  const { language, today } = useReading()
  const number = (n: number) => formatNumber(n, language)
  const reasons = (['noNextStep', 'overdue', 'silent'] as const).flatMap((reason) => {
    const figure = attention[reason]
    return figure && figure.count > 0 ? [{ reason, figure }] : []
  })
  return (
    <section className={styles.card} aria-labelledby="home-attention">
      <header className={styles.head}>
        <h2 id="home-attention">{scope === 'mine' ? t('attention.title') : t('attention.titleTeam')}</h2>
        <span className={styles.counts}>
          <Link to={recordsOf(attention.any)}>{t('attention.any', { n: number(attention.any.count) })}</Link>
          <Popover trigger="click" placement="bottomRight" title={t('attention.how')} content={<How attention={attention} />}>
            <Button type="text" size="small" className={styles.tool ?? ''} aria-label={t('attention.how')} icon={<QuestionCircleOutlined aria-hidden="true" />} />
          </Popover>
        </span>
      </header>
      {attention.any.count === 0 ? (
        <p className={styles.none}>{t('attention.none')}</p>
      ) : (
        <>
          <p className={styles.reasons}>
            {reasons.map(({ reason, figure }) => (
              <Link key={reason} to={recordsOf(figure)}>
                {t(`attention.${reason}`)} {number(figure.count)}
              </Link>
            ))}
          </p>
          <ul className={styles.list}>
            {attention.first.map((deal) => (
              <li key={deal.id} className={styles.item}>
                <span className={styles.what}>
                  <Link to={`/opportunities/${deal.id}`} className={styles.name}>
                    {deal.name}
                  </Link>
                  <span className={styles.detail}>{[deal.account?.name, scope === 'mine' ? null : deal.owner?.name].filter(Boolean).join(' · ')}</span>
                  <span className={styles.tags}>
                    {deal.reasons.map((reason) => (
                      <Tag key={reason}>{t(`attention.${reason as 'silent'}`)}</Tag>
                    ))}
                  </span>
                </span>
                <span className={styles.side}>
                  {deal.amount !== null && <strong>{formatMoneyShort(deal.amount, deal.currency, language)}</strong>}
                  {deal.expectedCloseDate && <span>{formatDate(deal.expectedCloseDate, language, today)}</span>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function How({ attention: { usual } }: { attention: Needy }) {
  const { t } = useTranslation('home')
  return (
    <div className={styles.how}>
      <p>{t('attention.howNext')}</p>
      <p>{t('attention.howOverdue')}</p>
      <p>{t('attention.howSilent')}</p>
      <ul>
        {usual.map((u) => (
          <li key={u.pipelineId}>{t(u.measured ? 'attention.usual' : 'attention.fallback', { pipeline: u.pipeline ?? '', days: u.days, of: u.of })}</li>
        ))}
      </ul>
    </div>
  )
}
