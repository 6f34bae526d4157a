import { CopyOutlined, DeleteOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { api } from '@/lib/api/client'
import { rolesQuery } from '@/lib/roles'
import { useReading } from '@/lib/useReading'
import { EmptyState } from '@/ui/EmptyState'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '@/ui/settings/Page'
import { useConfirm } from '@/ui/useConfirm'
import { useNotice } from '@/ui/useNotice'
import { holdersQuery } from './queries'
import { RoleForm } from './RoleForm'

const NewRole = lazy(() => import('./NewRole'))

/** One role: what it may do with each object, and which fields it knows only in part. */
export function Component() {
  const { t } = useTranslation(['adminRoles', 'adminSettings', 'common'])
  const { name = '' } = useParams()
  const { say } = useReading()
  const client = useQueryClient()
  const navigate = useNavigate()
  const confirm = useConfirm()
  const { done } = useNotice()
  const [copying, setCopying] = useState(false)
  const roles = useQuery(rolesQuery)
  const holders = useQuery(holdersQuery)
  const role = roles.data?.find((each) => each.name === name)
  const count = holders.data?.get(name) ?? 0
  const remove = () =>
    confirm({
      title: t('deleteOf', { name: role ? say(role.label) : name }),
      text: t('deleteWhy'),
      ok: t('common:delete'),
      act: async () => {
        await api.DELETE('/api/v1/roles/{name}', { params: { path: { name } } })
        await navigate('/settings/roles')
        await client.invalidateQueries({ queryKey: rolesQuery.queryKey })
        done(t('deleted'))
      },
    })
  return (
    <Page
      wide
      title={role ? say(role.label) : '…'}
      lead={role && (role.shipped ? `${t(`shippedAbout.${role.name as 'reader'}`)} ${t('shippedFixed')}` : t('usedBy', { count }))}
      back={{ to: '/settings/roles', label: t('adminSettings:place.roles') }}
      actions={
        role && (
          <>
            <Button icon={<CopyOutlined aria-hidden="true" />} onClick={() => setCopying(true)}>
              {t('copy')}
            </Button>
            {!role.shipped && (
              <Button icon={<DeleteOutlined aria-hidden="true" />} disabled={count > 0} title={count > 0 ? t('inUse') : undefined} onClick={remove}>
                {t('common:delete')}
              </Button>
            )}
          </>
        )
      }
    >
      <Loading query={roles} rows={10}>
        {() => (role ? <RoleForm key={role.name} role={role} /> : <EmptyState title={t('common:problem.notFound')}>{t('common:problem.notFoundWhy')}</EmptyState>)}
      </Loading>
      <Suspense>{copying && <NewRole basedOn={name} onClose={() => setCopying(false)} />}</Suspense>
    </Page>
  )
}
