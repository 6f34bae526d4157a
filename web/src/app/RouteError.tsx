import { Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { ApiProblem, NoConnection } from '@/lib/api/problem'
import { EmptyState } from '@/ui/EmptyState'
import { ErrorState } from '@/ui/ErrorState'

/** What a page that failed shows in its place; menu and drafts stay. */
export function RouteError() {
  const { t } = useTranslation()
  const error = useRouteError()
  // For whoever is asked to help: the page itself says only what its reader can do.
  useEffect(() => console.error(error), [error])
  const reload = () => window.location.reload()
  if (error instanceof ApiProblem || error instanceof NoConnection) return <ErrorState error={error} onRetry={reload} />
  return (
    <EmptyState
      page
      title={t('problem.crashed')}
      action={
        <Button type="primary" onClick={reload}>
          {t('problem.reload')}
        </Button>
      }
    >
      {t('problem.crashedWhy')}
    </EmptyState>
  )
}
