import { CheckCircleFilled } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { Loading } from '@/ui/settings/Loading'
import { AskPassword } from '../AskPassword'
import { useMoment } from '../Moment'
import { Page } from '../Page'
import { factorsQuery } from '../queries'
import styles from '../my-settings.module.css'
import { type Begun, Enrol } from './Enrol'
import { RecoveryCodes } from './RecoveryCodes'

/** The authenticator app and its recovery codes. Each change takes the password. */
export function Component() {
  const { t } = useTranslation('mySettings')
  const client = useQueryClient()
  const say = useMoment()
  const factors = useQuery(factorsQuery)
  const [asking, setAsking] = useState<'begin' | 'renew' | 'remove' | null>(null)
  const [begun, setBegun] = useState<Begun | null>(null)
  const [codes, setCodes] = useState<string[]>([])
  const changed = () => client.invalidateQueries({ queryKey: factorsQuery.queryKey })

  const proved = async (password: string) => {
    const body = { password }
    if (asking === 'begin') setBegun(await answered(api.POST('/api/v1/me/totp', { body })))
    if (asking === 'renew') setCodes((await answered(api.POST('/api/v1/me/recovery-codes', { body }))).codes)
    if (asking === 'remove') {
      await api.POST('/api/v1/me/totp/remove', { body })
      setCodes([])
    }
    await changed()
  }

  return (
    <Page title={t('pages.second-factor')} lead={t('factor.lead')}>
      <Loading query={factors}>
        {({ totpSince, recoveryCodes }) =>
          begun ? (
            <Enrol
              begun={begun}
              onDone={async (fresh) => {
                setBegun(null)
                setCodes(fresh)
                await changed()
              }}
              onCancel={() => setBegun(null)}
            />
          ) : totpSince ? (
            <>
              <p className={styles.state}>
                <CheckCircleFilled className={styles.good ?? ''} /> {t('factor.on', { since: say(totpSince), left: recoveryCodes })}
              </p>
              {codes.length > 0 && <RecoveryCodes codes={codes} />}
              <div className={styles.actions}>
                <Button onClick={() => setAsking('renew')}>{t('factor.renew')}</Button>
                <Button danger onClick={() => setAsking('remove')}>
                  {t('factor.remove')}
                </Button>
              </div>
            </>
          ) : (
            <>
              <p className={styles.state}>{t('factor.off')}</p>
              <Button type="primary" onClick={() => setAsking('begin')}>
                {t('factor.begin')}
              </Button>
            </>
          )
        }
      </Loading>
      {asking && <AskPassword onGive={proved} onClose={() => setAsking(null)} />}
    </Page>
  )
}
