import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber } from '@/lib/format/numbers'
import { rolesQuery } from '@/lib/roles'
import { useReading } from '@/lib/useReading'
import { Loading } from '@/ui/settings/Loading'
import { Table } from '@/ui/settings/Table'
import { type UserFilter, usersQuery } from './queries'
import styles from './users.module.css'

export function UserTable({ filter }: { filter: UserFilter }) {
  const { t } = useTranslation(['adminUsers', 'common'])
  const { say, language } = useReading()
  const roles = useQuery(rolesQuery)
  const users = useInfiniteQuery(usersQuery(filter))
  const roleName = (name: unknown) => {
    const role = roles.data?.find((r) => r.name === name)
    return role ? say(role.label) : String(name)
  }
  return (
    <Loading query={users} rows={10}>
      {(data) => (
        <div>
          <p className={styles.total} role="status">
            {t('total', { count: data.pages[0]?.total ?? 0, shown: formatNumber(data.pages[0]?.total ?? 0, language) })}
          </p>
          <Table
            label={t('users')}
            rows={data.pages.flatMap((page) => page.items)}
            rowKey={(user) => user.id}
            faded={(user) => !user.active}
            empty={t('nobody')}
            columns={[
              { key: 'name', title: t('name'), cell: (user) => <Link to={`/settings/users/${user.id}`}>{String(user.name)}</Link> },
              { key: 'email', title: t('email'), cell: (user) => (typeof user.email === 'string' ? user.email : <span className={styles.quiet}>{t('noEmail')}</span>) },
              { key: 'role', title: t('role'), cell: (user) => roleName(user.role) },
              { key: 'team', title: t('team'), cell: (user) => (user.team as { name?: string } | null | undefined)?.name ?? <span className={styles.quiet}>—</span> },
              { key: 'state', title: t('state'), width: '100px', cell: (user) => (user.active ? t('states.active') : <Tag>{t('states.inactive')}</Tag>) },
            ]}
          />
          {users.hasNextPage && (
            <Button className={styles.more ?? ''} loading={users.isFetchingNextPage} onClick={() => void users.fetchNextPage()}>
              {t('common:more')}
            </Button>
          )}
        </div>
      )}
    </Loading>
  )
}
