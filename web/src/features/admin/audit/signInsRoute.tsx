import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Page } from '@/ui/settings/Page'
import styles from './audit.module.css'
import { detailText } from './detail'
import { Entries } from './Entries'
import { Filters } from './Filters'
import { Moment } from './Moment'
import { useAsked } from './useAsked'

const results = ['succeeded', 'failed', 'locked', 'ended'] as const

/** Who came in and who failed to: the part of the log that is about sign-ins. */
export function Component() {
  const { t } = useTranslation(['adminAudit', 'adminSettings'])
  const asked = useAsked()
  const result = results.find((each) => `sign_in.${each}` === asked.read.action) ?? 'succeeded'
  return (
    <Page wide title={t('adminSettings:place.sign-ins')} lead={t('signInsLead')} back={{ to: '/settings', label: t('adminSettings:title') }} top>
      <Filters asked={asked} people={['subject']}>
        <Segmented
          aria-label={t('result')}
          value={result}
          options={results.map((value) => ({ value, label: t(`results.${value}`) }))}
          onChange={(next) => asked.put({ action: `sign_in.${next}` })}
        />
      </Filters>
      <Entries
        label={t('signIns')}
        ask={{ ...asked.ask, action: `sign_in.${result}` }}
        columns={(words) => [
          { key: 'account', title: t('account'), cell: (entry) => (entry.subject ? <Link to={`/settings/users/${entry.subject.id}`}>{entry.subject.name ?? t('gone')}</Link> : <span className={styles.quiet}>{t('unknownAccount')}</span>) },
          { key: 'when', title: t('when'), cell: (entry) => <Moment at={entry.at} /> },
          { key: 'detail', title: t('details'), cell: (entry) => detailText(entry.action, entry.object, entry.detail, words) || (result === 'failed' ? t('wrongPassword') : '') },
          { key: 'address', title: t('address'), cell: (entry) => entry.address },
        ]}
      />
    </Page>
  )
}
