import { useQuery } from '@tanstack/react-query'
import { App as AntApp } from 'antd'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import { Navigate, useLocation } from 'react-router'
import { isProblem } from '@/lib/api/problem'
import { session } from '@/lib/api/session'
import { meQuery } from '@/lib/me'
import { ReadingProvider } from '@/lib/useReading'
import { objectsQuery } from '@/records/definitions'
import { Booting } from '@/ui/Booting'
import { ErrorState } from '@/ui/ErrorState'
import { notices } from './notices'
import { Shell } from './shell/Shell'

const SessionOver = lazy(() => import('./SessionOver'))

/** The door: whoever is signed in gets the shell, everybody else the sign-in page, which leads back here. */
export function SignedIn() {
  const location = useLocation()
  const over = useSyncExternalStore(session.subscribe, session.get)
  const me = useQuery(meQuery)
  // Asked at the same time, as every screen needs both.
  const objects = useQuery(objectsQuery)
  if (isProblem(me.error, 'auth.required') && !me.data) {
    const next = location.pathname + location.search
    return <Navigate to={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`} replace />
  }
  const error = me.data ? (objects.data ? null : objects.error) : me.error
  if (error) {
    return <ErrorState error={error} onRetry={() => void Promise.all([me.refetch(), objects.refetch()])} />
  }
  if (!me.data || !objects.data) return <Booting />
  return (
    <ReadingProvider>
      {/* Dialogs and notices are drawn where their App stands, and theirs need to know who reads. */}
      <AntApp component={false} {...notices}>
        <Shell />
        {over && (
          <Suspense fallback={null}>
            <SessionOver />
          </Suspense>
        )}
      </AntApp>
    </ReadingProvider>
  )
}
