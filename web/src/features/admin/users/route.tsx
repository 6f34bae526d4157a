import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Page } from '@/ui/settings/Page'
import { FilterRow } from './FilterRow'
import type { UserFilter } from './queries'
import { UserTable } from './UserTable'

/** Everybody who works here, page by page; what is looked for stands in the address. */
export function Component() {
  const { t } = useTranslation(['adminUsers', 'adminSettings'])
  const [search, setSearch] = useSearchParams()
  const state = search.get('state')
  const filter: UserFilter = {
    words: search.get('q') ?? '',
    role: search.get('role'),
    team: search.get('team'),
    active: state === 'all' ? null : state !== 'inactive',
  }
  const asked = useDeferredValue(JSON.stringify(filter))
  const put = (change: Record<string, string | null>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
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
