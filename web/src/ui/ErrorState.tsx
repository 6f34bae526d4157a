import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { ApiProblem, NoConnection } from '@/lib/api/problem'
import { EmptyState } from './EmptyState'
import { TraceId } from './TraceId'

/** What went wrong where something should stand: why, what to do, and the reference for whoever helps. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const problem = error instanceof ApiProblem ? error : null
  const forbidden = problem?.status === 403
  return (
    <EmptyState
      title={forbidden ? t('problem.forbidden') : problem?.status === 404 ? t('problem.notFound') : t('problem.title')}
      action={onRetry && !forbidden && <Button onClick={onRetry}>{t('retry')}</Button>}
    >
      <p role="alert">{error instanceof NoConnection ? t('connection.lost') : problem?.status === 404 ? t('problem.notFoundWhy') : (problem?.message ?? t('problem.crashedWhy'))}</p>
      {problem?.traceId && <TraceId id={problem.traceId} />}
    </EmptyState>
  )
}
