import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rolesQuery } from '@/lib/roles'
import { useReading } from '@/lib/useReading'

/** What a user, team or role is called among those a rule opens records to; a role by its label. */
export function usePrincipalName() {
  const { t } = useTranslation('adminSharing')
  const { say } = useReading()
  const roles = useQuery(rolesQuery)
  return ({ kind, id, name }: { kind: string; id: string; name: string }): string => {
    const role = kind === 'role' ? roles.data?.find((r) => r.id === id) : undefined
    return kind === 'team' ? t('teamCalled', { name }) : kind === 'role' ? t('roleCalled', { name: role ? say(role.label) : name }) : name
  }
}
