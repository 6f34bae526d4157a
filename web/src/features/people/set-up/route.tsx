import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate } from 'react-router'
import { cameIn } from '@/lib/me'
import { setUpQuery } from '@/lib/setUp'
import { Booting } from '@/ui/Booting'
import { Entrance } from '@/ui/entrance/Entrance'
import { ErrorState } from '@/ui/ErrorState'
import { SetUpForm } from './SetUpForm'

/** /setup: the first run. Whoever comes later is sent to the start. */
export function Component() {
  const { t } = useTranslation('setUp')
  const client = useQueryClient()
  const navigate = useNavigate()
  const setUp = useQuery(setUpQuery)

  if (setUp.isError) return <ErrorState error={setUp.error} onRetry={() => void setUp.refetch()} />
  if (setUp.isPending) return <Booting />
  const { needed, company, codeNeeded, shortestPassword } = setUp.data
  if (!needed || !company) return <Navigate to="/" replace />
  return (
    <Entrance title={t('title')} lead={t('lead')} wide>
      <SetUpForm
        company={company}
        codeNeeded={codeNeeded}
        shortestPassword={shortestPassword}
        onSetUp={(me) => {
          cameIn(client, me)
          void navigate('/', { replace: true })
        }}
        onDone={() => void client.invalidateQueries({ queryKey: setUpQuery.queryKey })}
      />
    </Entrance>
  )
}
