import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '@/records/calls'
import { recordsChanged } from '@/records/keys'
import type { RecordData } from '@/records/types'
import { useNotice } from '@/ui/useNotice'
import { teamsQuery } from './queries'

/** Puts a team under another one, at once on the screen, with a way back. */
export function useMoveTeam(teams: RecordData[]) {
  const client = useQueryClient()
  const { t } = useTranslation('adminTeams')
  const { done, failed } = useNotice()
  const show = (id: string, parentId: unknown) =>
    client.setQueryData<RecordData[]>(teamsQuery.queryKey, (all) => all?.map((team) => (team.id === id ? { ...team, parentId } : team)))
  return (id: string, parentId: string | null) => {
    const team = teams.find((each) => each.id === id)
    if (!team || (team.parentId ?? null) === parentId) return
    const above = teams.find((each) => each.id === parentId)
    show(id, parentId)
    calls.update('teams', id, { parentId }, team.version).then(
      () => {
        void recordsChanged(client)
        done(above ? t('movedUnder', { name: String(team.name), above: String(above.name) }) : t('movedToTop', { name: String(team.name) }), {
          undo: () => calls.update('teams', id, { parentId: team.parentId ?? null }).then(() => recordsChanged(client)),
        })
      },
      (error: unknown) => {
        show(id, team.parentId)
        failed(error)
      },
    )
  }
}
