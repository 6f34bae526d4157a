import { useQuery } from '@tanstack/react-query'
import { Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { Section } from '@/ui/settings/Section'
import styles from './audit.module.css'
import { headQuery } from './queries'

/** The end of the chain, and what to do with it. */
export function ChainHead() {
  const { t } = useTranslation(['adminAudit', 'common'])
  const { language, timeZone, today } = useReading()
  const head = useQuery(headQuery).data
  if (!head) return null
  const tooltips = [t('common:copy'), t('common:copied')]
  return (
    <Section title={t('chain')} text={t('chainText')}>
      <dl className={styles.chain}>
        <dt>{t('chainHead', { n: head.n, at: head.at ? formatMoment(head.at, language, timeZone, today) : '—' })}</dt>
        <dd>
          <Typography.Text code copyable={{ text: head.hash, tooltips }}>
            {head.hash}
          </Typography.Text>
        </dd>
        <dt>{t('command_label')}</dt>
        <dd>
          <Typography.Text code copyable={{ tooltips }}>{`./start.sh audit verify --head ${head.hash}`}</Typography.Text>
        </dd>
      </dl>
      {head.pending > 0 && <p className={styles.quiet}>{t('pending', { count: head.pending })}</p>}
    </Section>
  )
}
