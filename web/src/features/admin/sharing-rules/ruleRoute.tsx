import { DeleteOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { api } from '@/lib/api/client'
import { AccessPreview } from '@/records/preview/AccessPreview'
import { EmptyState } from '@/ui/EmptyState'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '@/ui/settings/Page'
import { useConfirm } from '@/ui/useConfirm'
import { useNotice } from '@/ui/useNotice'
import { rulesQuery } from './queries'
import { RuleForm } from './RuleForm'

/** One sharing rule, or a new one. */
export function Component() {
  const { t } = useTranslation(['adminSharing', 'adminSettings', 'common'])
  const { id = 'new' } = useParams()
  const client = useQueryClient()
  const navigate = useNavigate()
  const confirm = useConfirm()
  const { done } = useNotice()
  const rules = useQuery(rulesQuery)
  const fresh = id === 'new'
  const rule = rules.data?.find((each) => each.id === id)
  const remove = () =>
    confirm({
      title: t('deleteOf', { name: rule?.name ?? '' }),
      text: (
        <>
          <p>{t('deleteWhy')}</p>
          <AccessPreview change={{ rule: { id, remove: true } }} />
        </>
      ),
      ok: t('common:delete'),
      act: async () => {
        await api.DELETE('/api/v1/share-rules/{id}', { params: { path: { id } } })
        await navigate('/settings/sharing-rules')
        await client.invalidateQueries({ queryKey: rulesQuery.queryKey })
        done(t('deleted'))
      },
    })
  return (
    <Page
      title={fresh ? t('add') : (rule?.name ?? '…')}
      lead={rule && (rule.status === 'applied' ? t('appliedWhy') : <><Tag color="processing">{t('applying')}</Tag> {t('applyingWhy')}</>)}
      back={{ to: '/settings/sharing-rules', label: t('adminSettings:place.sharing-rules') }}
      actions={
        rule && (
          <Button icon={<DeleteOutlined aria-hidden="true" />} onClick={remove}>
            {t('common:delete')}
          </Button>
        )
      }
    >
      <Loading query={rules} rows={6}>
        {() => (fresh || rule ? <RuleForm key={id} rule={rule ?? null} /> : <EmptyState title={t('common:problem.notFound')}>{t('common:problem.notFoundWhy')}</EmptyState>)}
      </Loading>
    </Page>
  )
}
