import type { UseQueryResult } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { ErrorState } from '@/ui/ErrorState'

/** What was asked for, once it is there; until then its outline, or why it does not come. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T>; children: (data: NonNullable<T>) => ReactNode }) {
  if (query.data !== undefined && query.data !== null) return <>{children(query.data)}</>
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <Skeleton active title={false} paragraph={{ rows: 4 }} />
}
