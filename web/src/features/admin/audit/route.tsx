import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReading } from '@/lib/useReading'
import { Page } from '@/ui/settings/Page'
import { actions, keyOf } from './actions'
import styles from './audit.module.css'
import { ChainHead } from './ChainHead'
import { detailText } from './detail'
import { Entries } from './Entries'
import { Filters } from './Filters'
import { Moment } from './Moment'
import { Subject } from './Subject'
import { useAsked } from './useAsked'

/** The audit log. */
export function Component() {
  const { t } = useTranslation(['adminAudit', 'adminSettings'])
  const { say } = useReading()
  const asked = useAsked()
  return (
    <Page wide title={t('adminSettings:place.audit')} lead={t('lead')} back={{ to: '/settings', label: t('adminSettings:title') }} top>
      <Filters asked={asked} people={['user', 'subject']}>
        <Select
          className={styles.filter ?? ''}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          aria-label={t('action')}
          placeholder={t('anyAction')}
          value={asked.read.action}
          options={actions.map((action) => ({ value: action, label: t(`actions.${keyOf(action)}`) }))}
          onChange={(action: string | undefined) => asked.put({ action: action ?? null })}
        />
      </Filters>
      <Entries
        label={t('log')}
        ask={asked.ask}
        columns={(words) => [
          { key: 'action', title: t('what'), cell: (entry) => say(entry.label) },
          { key: 'when', title: t('when'), cell: (entry) => <Moment at={entry.at} /> },
          { key: 'user', title: t('user'), cell: (entry) => (entry.user ? <Link to={`/settings/users/${entry.user.id}`}>{entry.user.name ?? t('gone')}</Link> : <span className={styles.quiet}>{t('command')}</span>) },
          { key: 'about', title: t('about'), cell: (entry) => <Subject entry={entry} words={words} /> },
          { key: 'detail', title: t('details'), cell: (entry) => detailText(entry.action, entry.object, entry.detail, words) },
          { key: 'address', title: t('address'), cell: (entry) => entry.address && <span className={styles.address}>{entry.address}</span> },
        ]}
      />
      <ChainHead />
    </Page>
  )
}
