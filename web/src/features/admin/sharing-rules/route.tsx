import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '@/ui/EmptyState'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '@/ui/settings/Page'
import { rulesQuery } from './queries'
import { RuleTable } from './RuleTable'

/** Rules that open records to people by themselves. */
export function Component() {
  const { t } = useTranslation(['adminSharing', 'adminSettings'])
  const rules = useQuery(rulesQuery)
  const add = (
    <Link to="/settings/sharing-rules/new">
      <Button type="primary" icon={<PlusOutlined aria-hidden="true" />}>
        {t('add')}
      </Button>
    </Link>
  )
  return (
    <Page wide title={t('adminSettings:place.sharing-rules')} lead={t('lead')} back={{ to: '/settings', label: t('adminSettings:title') }} top actions={rules.data?.length ? add : undefined}>
      <Loading query={rules}>
        {(items) =>
          items.length ? (
            <RuleTable rules={items} />
          ) : (
            <EmptyState title={t('none')} action={add}>
              {t('noneWhy')}
            </EmptyState>
          )
        }
      </Loading>
    </Page>
  )
}
