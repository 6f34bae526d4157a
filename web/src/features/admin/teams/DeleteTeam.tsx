import { DeleteOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { calls } from '@/records/calls'
import { recordsChanged } from '@/records/keys'
import type { RecordData } from '@/records/types'
import { useNotice } from '@/ui/useNotice'

/** To the recycle bin, with a way back: what was shared with the team rests there with it. */
export function DeleteTeam({ team }: { team: RecordData }) {
  const { t } = useTranslation(['adminTeams', 'common'])
  const client = useQueryClient()
  const navigate = useNavigate()
  const { done, failed } = useNotice()
  const remove = async () => {
    await calls.remove('teams', team.id)
    await navigate('/settings/teams')
    await recordsChanged(client)
    done(t('deleted', { name: String(team.name) }), { undo: () => calls.restore('teams', team.id).then(() => recordsChanged(client)) })
  }
  return (
    <Button icon={<DeleteOutlined aria-hidden="true" />} onClick={() => void remove().catch(failed)}>
      {t('common:delete')}
    </Button>
  )
}
