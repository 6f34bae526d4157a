import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber } from '@/lib/format/numbers'
import { rolesQuery } from '@/lib/roles'
import { useReading } from '@/lib/useReading'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '@/ui/settings/Page'
import { Table } from '@/ui/settings/Table'
import { holdersQuery } from './queries'

const NewRole = lazy(() => import('./NewRole'))

/** The shipped roles and the company's own, and how many people have each. */
export function Component() {
  const { t } = useTranslation(['adminRoles', 'adminSettings'])
  const { say, language } = useReading()
  const [adding, setAdding] = useState(false)
  const roles = useQuery(rolesQuery)
  const holders = useQuery(holdersQuery)
  return (
    <Page
      title={t('adminSettings:place.roles')}
      lead={t('lead')}
      back={{ to: '/settings', label: t('adminSettings:title') }}
      top
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      }
    >
      <Loading query={roles}>
        {(items) => (
          <Table
            label={t('adminSettings:place.roles')}
            rows={items}
            rowKey={(role) => role.name}
            columns={[
              { key: 'label', title: t('role'), cell: (role) => <Link to={`/settings/roles/${role.name}`}>{say(role.label)}</Link> },
              { key: 'kind', title: t('kind'), cell: (role) => (role.shipped ? <Tag>{t('shipped')}</Tag> : t('own')) },
              { key: 'about', title: t('about'), cell: (role) => (role.shipped ? t(`shippedAbout.${role.name as 'reader'}`) : <code>{role.name}</code>) },
              {
                key: 'people', title: t('people'), align: 'end', width: '110px',
                cell: (role) => holders.data && <Link to={`/settings/users?role=${role.name}`}>{t('holders', { count: holders.data.get(role.name) ?? 0, shown: formatNumber(holders.data.get(role.name) ?? 0, language) })}</Link>,
              },
            ]}
          />
        )}
      </Loading>
      <Suspense>{adding && <NewRole basedOn={null} onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  )
}
