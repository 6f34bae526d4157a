import { LaptopOutlined, MobileOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '@/lib/api/client'
import { Loading } from '@/ui/settings/Loading'
import { useMoment } from '../Moment'
import { Page } from '../Page'
import { sessionsQuery } from '../queries'
import { Row } from '../Row'
import styles from '../my-settings.module.css'
import { useTakeAway } from '../useTakeAway'

const isPhone = (device: string) => /iPhone|iPad|Android|HarmonyOS|WeChat/.test(device)

/** Where I am signed in. */
export function Component() {
  const { t } = useTranslation('mySettings')
  const say = useMoment()
  const sessions = useQuery(sessionsQuery)
  const { busy, takeAway } = useTakeAway(sessionsQuery.queryKey)
  return (
    <Page title={t('pages.devices')} lead={t('devices.lead')}>
      <Loading query={sessions}>
        {(items) => (
          <>
            <ul className={styles.rows}>
              {[...items]
                .sort((a, b) => Number(b.current) - Number(a.current))
                .map(({ id, device, address, seenAt, current }) => {
                  const name = device || t('devices.unknown')
                  return (
                    <Row
                      key={id}
                      icon={isPhone(device) ? <MobileOutlined aria-hidden="true" /> : <LaptopOutlined aria-hidden="true" />}
                      title={
                        <>
                          {name} {current && <span className={styles.tag}>{t('devices.here')}</span>}
                        </>
                      }
                      actions={
                        !current && (
                          <Button
                            disabled={busy}
                            aria-label={t('devices.signOutOf', { name })}
                            onClick={() => takeAway(() => api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }), t('devices.signedOut'))}
                          >
                            {t('devices.signOut')}
                          </Button>
                        )
                      }
                    >
                      {t('devices.seen', { seen: say(seenAt), address })}
                    </Row>
                  )
                })}
            </ul>
            {items.length > 1 && (
              <Button danger loading={busy} onClick={() => takeAway(() => api.DELETE('/api/v1/sessions'), t('devices.othersSignedOut'))}>
                {t('devices.signOutOthers')}
              </Button>
            )}
          </>
        )}
      </Loading>
    </Page>
  )
}
