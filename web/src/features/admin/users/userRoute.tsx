import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '@/ui/settings/Page'
import { Absences } from './Absences'
import { HandOvers } from './HandOvers'
import { Leaving } from './Leaving'
import { userQuery } from './queries'
import { SignIn } from './SignIn'
import { UserForm } from './UserForm'

/** One colleague: facts and rights, how he or she signs in, absences, and the end. */
export function Component() {
  const { t } = useTranslation(['adminUsers', 'adminSettings'])
  const { id = '' } = useParams()
  const user = useQuery(userQuery(id))
  return (
    <Page
      title={user.data ? String(user.data.name) : '…'}
      lead={user.data && !user.data.active ? <Tag>{t('states.inactive')}</Tag> : undefined}
      back={{ to: '/settings/users', label: t('adminSettings:place.users') }}
    >
      <Loading query={user} rows={8}>
        {(record) => (
          <>
            <UserForm key={record.id} user={record} />
            <SignIn user={record} />
            <Absences user={record} />
            <Leaving user={record} />
            <HandOvers user={record} />
          </>
        )}
      </Loading>
    </Page>
  )
}
