import { CheckCircleOutlined, CloseCircleOutlined, LogoutOutlined, StopOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { ErrorState } from '@/ui/ErrorState'
import { Moment } from '../Moment'
import { Page } from '../Page'
import { signInsQuery } from '../queries'
import { Row } from '../Row'
import styles from '../my-settings.module.css'

const icons: Record<string, ReactNode> = {
  'sign_in.succeeded': <CheckCircleOutlined className={styles.good ?? ''} />,
  'sign_in.failed': <CloseCircleOutlined className={styles.wrong ?? ''} />,
  'sign_in.locked': <StopOutlined className={styles.wrong ?? ''} />,
  'sign_in.ended': <LogoutOutlined aria-hidden="true" />,
}

const known = ['password', 'passkey', 'setup', 'invitation', 'reset', 'second_factor', 'password_asked', 'password_change'] as const

/** The sign-ins to my account, those that failed too: what somebody else tried shows here. */
export function Component() {
  const { t } = useTranslation(['mySettings', 'common'])
  const { say } = useReading()
  const { data, error, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(signInsQuery)
  const how = (detail: Record<string, unknown> | null) => known.find((word) => word === (detail?.how ?? detail?.why))
  return (
    <Page title={t('pages.sign-ins')} lead={t('signIns.lead')}>
      {data ? (
        <ul className={styles.rows}>
          {data.pages
            .flatMap((page) => page.items)
            .map(({ n, at, action, label, detail, address }) => {
              const way = how(detail)
              return (
                <Row key={n} icon={icons[action]} title={way ? t('signIns.way', { what: say(label), how: t(`signIns.how.${way}`) }) : say(label)}>
                  <Moment at={at} />
                  {address && ` · ${address}`}
                </Row>
              )
            })}
        </ul>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      )}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('signIns.older')}
        </Button>
      )}
    </Page>
  )
}
