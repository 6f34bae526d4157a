import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import type { components } from '@/lib/api/schema'
import { useNotice } from '@/ui/useNotice'

export type Demo = components['schemas']['DemoAnswer']

export const isUnderWay = (demo: Demo | undefined): boolean => demo?.status === 'filling' || demo?.status === 'removing'

/** Old when records change, so that the offer goes when the first record comes. */
const demoQuery = queryOptions({
  queryKey: ['records', 'demo'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/demo', { signal })),
  refetchInterval: ({ state }) => (isUnderWay(state.data) ? 700 : false),
})

export const obstaclesQuery = queryOptions({
  queryKey: ['records', 'demo', 'obstacles'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/demo/obstacles', { signal })),
  staleTime: 0,
})

/** How the demo company stands, for administrators; says when adding or removing it has ended. */
export function useDemo(enabled = true) {
  const { t } = useTranslation('demo')
  const client = useQueryClient()
  const { done } = useNotice()
  const demo = useQuery({ ...demoQuery, enabled }).data
  const before = useRef<string>(undefined)
  const ended = useEffectEvent((was: string | undefined, now: Demo) => {
    if (was !== 'filling' && was !== 'removing') return
    // The demo company brings users, teams and currencies with it: everything on the screen is asked anew.
    void client.invalidateQueries()
    if (!now.error) done(was === 'filling' ? t('filled') : t('removed'))
  })
  useEffect(() => {
    if (!demo) return
    if (before.current !== demo.status) ended(before.current, demo)
    before.current = demo.status
  }, [demo])
  return demo
}

/** Adds or removes the demo company. */
export function useWork(kind: 'add' | 'remove') {
  const client = useQueryClient()
  const { failed } = useNotice()
  return useMutation({
    mutationFn: () => answered(kind === 'add' ? api.POST('/api/v1/demo') : api.DELETE('/api/v1/demo')),
    onSuccess: (demo) => client.setQueryData(demoQuery.queryKey, demo),
    onError: (error) => {
      failed(error)
      void client.invalidateQueries({ queryKey: demoQuery.queryKey })
    },
  })
}
