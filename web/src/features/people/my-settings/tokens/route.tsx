import { ApiOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '@/lib/api/client'
import { Loading } from '@/ui/settings/Loading'
import { useMoment } from '../Moment'
import { Page } from '../Page'
import { tokensQuery } from '../queries'
import { Row } from '../Row'
import styles from '../my-settings.module.css'
import { useTakeAway } from '../useTakeAway'
import { type MadeToken, MakeToken } from './MakeToken'
import { scopes } from './scopes'
import { ShownOnce } from './ShownOnce'

/** Tokens by which programs act in my name. */
export function Component() {
  const { t } = useTranslation('mySettings')
  const say = useMoment()
  const tokens = useQuery(tokensQuery)
  const { busy, takeAway } = useTakeAway(tokensQuery.queryKey)
  const [made, setMade] = useState<MadeToken | null>(null)
  return (
    <Page title={t('pages.tokens')} lead={t('tokens.lead')}>
      {made && <ShownOnce made={made} onDone={() => setMade(null)} />}
      <Loading query={tokens}>
        {(items) =>
          items.length === 0 ? (
            <p className={styles.state}>{t('tokens.none')}</p>
          ) : (
            <ul className={styles.rows}>
              {items.map(({ id, name, scopes: may, expiresAt, lastUsedAt }) => (
                <Row
                  key={id}
                  icon={<ApiOutlined aria-hidden="true" />}
                  title={name}
                  actions={
                    <Popconfirm
                      title={t('tokens.sure', { name })}
                      description={t('tokens.sureWhy')}
                      okText={t('tokens.revoke')}
                      okButtonProps={{ danger: true }}
                      onConfirm={() => takeAway(() => api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } }), t('tokens.revoked'))}
                    >
                      <Button danger disabled={busy} aria-label={t('tokens.revokeOf', { name })}>
                        {t('tokens.revoke')}
                      </Button>
                    </Popconfirm>
                  }
                >
                  {[
                    scopes.filter((scope) => may.includes(scope)).map((scope) => t(`tokens.scopes.${scope}`)).join(t('tokens.and')),
                    expiresAt ? t('tokens.until', { at: say(expiresAt) }) : t('tokens.forever'),
                    lastUsedAt ? t('tokens.used', { at: say(lastUsedAt) }) : t('tokens.unused'),
                  ].join(' · ')}
                </Row>
              ))}
            </ul>
          )
        }
      </Loading>
      <MakeToken onMade={setMade} />
    </Page>
  )
}
