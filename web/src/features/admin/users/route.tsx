import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAddress } from '@/lib/useAddress'
import { Page } from '@/ui/settings/Page'
import { FilterRow } from './FilterRow'
import type { UserFilter } from './queries'
import { UserTable } from './UserTable'

/** Everybody who works here, page by page; what is looked for stands in the address. */
export function Component() {
  const { t } = useTranslation(['adminUsers', 'adminSettings'])
  const { search, put } = useAddress()
  const state = search.get('state')
  const filter: UserFilter = {
    words: search.get('q') ?? '',
    role: search.get('role'),
    team: search.get('team'),
    active: state === 'all' ? null : state !== 'inactive',
  }
  const asked = useDeferredValue(JSON.stringify(filter))
  return (
    <Page
      wide
      title={t('adminSettings:place.users')}
      lead={t('lead')}
      back={{ to: '/settings', label: t('adminSettings:title') }}
      top
      actions={
        <Link to="/settings/users/new">
          <Button type="primary" icon={<PlusOutlined aria-hidden="true" />}>
            {t('add')}
          </Button>
        </Link>
      }
    >
      <FilterRow filter={filter} state={state ?? 'active'} onChange={put} />
      <UserTable filter={JSON.parse(asked) as UserFilter} />
    </Page>
  )
}
