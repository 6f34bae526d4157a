import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { calls } from '@/records/calls'
import { keys } from '@/records/keys'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '@/ui/settings/Page'
import { DeleteTeam } from './DeleteTeam'
import { Members } from './Members'
import { TeamForm } from './TeamForm'

/** One team: what it is called, where it stands, who is in it. */
export function Component() {
  const { t } = useTranslation('adminSettings')
  const { id = '' } = useParams()
  const team = useQuery({
    queryKey: keys.record('teams', id),
    queryFn: ({ signal }) => calls.get('teams', id, 'id,version,name,parentId,parent.name,managerId,manager.name', signal),
  })
  return (
    <Page title={team.data ? String(team.data.name) : '…'} back={{ to: '/settings/teams', label: t('place.teams') }} actions={team.data && <DeleteTeam team={team.data} />}>
      <Loading query={team} rows={6}>
        {(record) => (
          <>
            <TeamForm key={record.id} team={record} />
            <Members team={record} />
          </>
        )}
      </Loading>
    </Page>
  )
}
