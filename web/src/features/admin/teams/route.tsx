import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/ui/EmptyState'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '@/ui/settings/Page'
import { membersCount, teamsQuery } from './queries'
import { TeamTree } from './TeamTree'

const NewTeam = lazy(() => import('./NewTeam'))

/** The sales organisation as a tree. */
export function Component() {
  const { t } = useTranslation(['adminTeams', 'adminSettings', 'common'])
  const [words, setWords] = useState('')
  const [under, setUnder] = useState<string | null | undefined>()
  const teams = useQuery(teamsQuery)
  const members = useQuery(membersCount)
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setUnder(null)}>
      {t('add')}
    </Button>
  )
  return (
    <Page title={t('adminSettings:place.teams')} lead={t('lead')} back={{ to: '/settings', label: t('adminSettings:title') }} top actions={teams.data?.length ? add : undefined}>
      <Loading query={teams} rows={8}>
        {(all) =>
          all.length ? (
            <>
              {all.length > 8 && <Input.Search allowClear aria-label={t('find')} placeholder={t('find')} value={words} onChange={(event) => setWords(event.target.value)} style={{ maxWidth: 280 }} />}
              <TeamTree teams={all} members={members.data} words={words} onAdd={setUnder} />
            </>
          ) : (
            <EmptyState title={t('none')} action={add}>
              {t('noneWhy')}
            </EmptyState>
          )
        }
      </Loading>
      <Suspense>{under !== undefined && <NewTeam parentId={under} onClose={() => setUnder(undefined)} />}</Suspense>
    </Page>
  )
}
