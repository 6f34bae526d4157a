import { CalendarOutlined, SwapOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '@/lib/api/client'
import { formatDate } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '../Page'
import { absencesQuery } from '../queries'
import { Row } from '../Row'
import styles from '../my-settings.module.css'
import { useTakeAway } from '../useTakeAway'
import { EnterAbsence } from './EnterAbsence'

/** When I am away and who stands in for me; for whom I stand in. */
export function Component() {
  const { t } = useTranslation('mySettings')
  const { language, today } = useReading()
  const absences = useQuery(absencesQuery)
  const { busy, takeAway } = useTakeAway(absencesQuery.queryKey)
  const days = (from: string, to: string) => (from === to ? formatDate(from, language, today) : t('absences.days', { from: formatDate(from, language, today), to: formatDate(to, language, today) }))
  return (
    <Page title={t('pages.absences')} lead={t('absences.lead')}>
      <Loading query={absences}>
        {({ items, standingIn }) => (
          <>
            {items.length === 0 && <p className={styles.state}>{t('absences.none')}</p>}
            <ul className={styles.rows}>
              {items.map(({ id, standIn, from, to, running }) => (
                <Row
                  key={id}
                  icon={<CalendarOutlined aria-hidden="true" />}
                  title={
                    <>
                      {days(from, to)} {running && <span className={styles.tag}>{t('absences.running')}</span>}
                    </>
                  }
                  actions={
                    to >= today && (
                      <Button
                        disabled={busy}
                        aria-label={t('absences.actionOf', { action: running ? t('absences.back') : t('absences.cancel'), days: days(from, to) })}
                        onClick={() => takeAway(() => api.DELETE('/api/v1/absences/{id}', { params: { path: { id } } }), t('absences.cancelled'))}
                      >
                        {running ? t('absences.back') : t('absences.cancel')}
                      </Button>
                    )
                  }
                >
                  {t('absences.standIn', { name: standIn.name })}
                </Row>
              ))}
            </ul>
            {standingIn.length > 0 && (
              <>
                <h2 className={styles.subtitle}>{t('absences.standingIn')}</h2>
                <ul className={styles.rows}>
                  {standingIn.map(({ id, user, from, to, running }) => (
                    <Row
                      key={id}
                      icon={<SwapOutlined aria-hidden="true" />}
                      title={
                        <>
                          {user.name} {running && <span className={styles.tag}>{t('absences.running')}</span>}
                        </>
                      }
                    >
                      {days(from, to)}
                    </Row>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Loading>
      <EnterAbsence />
    </Page>
  )
}
