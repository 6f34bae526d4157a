import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import { answered, api } from '@/lib/api/client'
import { speak } from '@/lib/i18n'
import { cameIn } from '@/lib/me'
import { setUpQuery } from '@/lib/setUp'
import type { Language } from '@/locales'
import { Booting } from '@/ui/Booting'
import { Entrance } from '@/ui/entrance/Entrance'
import { Refused } from '@/ui/form/Refused'
import { InvitationForm } from './InvitationForm'

/** /invitation#code: an invitation, or a reset of the password. Browsers send what stands behind the # to nobody. */
export function Component() {
  const { t } = useTranslation('invitation')
  const client = useQueryClient()
  const navigate = useNavigate()
  const code = useLocation().hash.slice(1)
  const invited = useQuery({
    queryKey: ['invitation', code],
    queryFn: async () => {
      const found = await answered(api.POST('/api/v1/invitations/look', { body: { code } }))
      // The page speaks the language that is entered for the invited person, until somebody switches it.
      if (found.language) await speak(found.language as Language)
      return found
    },
    enabled: code !== '',
    staleTime: Infinity,
  })
  const setUp = useQuery(setUpQuery)

  if (code === '' || invited.isError || setUp.isError) {
    return (
      <Entrance title={t('title')}>
        <Refused error={invited.error ?? setUp.error ?? t('incomplete')} />
        <Link to="/sign-in">
          <Button block>{t('toSignIn')}</Button>
        </Link>
      </Entrance>
    )
  }
  if (invited.isPending || setUp.isPending) return <Booting />
  const { kind, company, name } = invited.data
  const reset = kind === 'reset'
  return (
    <Entrance title={reset ? t('reset') : t('join', { company })} lead={reset ? t('resetLead', { name }) : t('joinLead', { name })}>
      <InvitationForm
        code={code}
        invited={invited.data}
        shortestPassword={setUp.data.shortestPassword}
        onIn={(me) => {
          cameIn(client, me)
          void navigate('/', { replace: true })
        }}
      />
    </Entrance>
  )
}
