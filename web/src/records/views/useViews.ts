import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { answered, api } from '@/lib/api/client'
import type { components } from '@/lib/api/schema'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import type { ColumnSpec } from '../list/columns'
import { inOrder, type ListView, type SavedView, savedView, shippedViews } from './views'

export type ViewRequest = components['schemas']['ViewRequest']
export type ViewChange = Partial<ViewRequest>

const viewsQuery = (object: string) =>
  queryOptions({
    queryKey: ['views', object],
    queryFn: async () => inOrder((await answered(api.GET('/api/v1/views', { params: { query: { object } } }))).items),
    staleTime: 60_000,
  })

/** The views of an object: those that Rapport ships, then the saved ones. Saved ones come a moment later; `settled` says when all are there. */
export function useViews(object: ObjectDefinition): { views: ListView[]; settled: boolean } {
  const saved = useQuery(viewsQuery(object.name))
  const { language } = useReading()
  const views = useMemo(
    () => [...shippedViews(object, { say: (label) => label[language] }), ...(saved.data ?? []).map((view) => savedView(view, object))],
    [object, saved.data, language],
  )
  return { views, settled: !saved.isPending }
}

/** Saves, changes and removes views; the tabs follow at once. */
export function useViewWrites(object: ObjectDefinition) {
  const client = useQueryClient()
  const key = viewsQuery(object.name).queryKey
  const put = (change: (views: SavedView[]) => SavedView[]) => client.setQueryData(key, (views) => inOrder(change(views ?? [])))

  const create = useMutation({
    mutationFn: (body: ViewRequest) => answered(api.POST('/api/v1/views', { body })),
    onSuccess: (made) => void put((views) => [...views, made]),
  })
  const change = useMutation({
    mutationFn: ({ view, body }: { view: SavedView; body: ViewChange }) =>
      answered(api.PATCH('/api/v1/views/{id}', { params: { path: { id: view.id }, header: { 'If-Match': `"${view.version}"` } }, body })),
    onSuccess: (made) => void put((views) => views.map((v) => (v.id === made.id ? made : v))),
    onError: () => client.invalidateQueries({ queryKey: key }),
  })
  const remove = useMutation({
    mutationFn: (view: SavedView) => api.DELETE('/api/v1/views/{id}', { params: { path: { id: view.id } } }),
    onSuccess: (_, view) => void put((views) => views.filter((v) => v.id !== view.id)),
  })
  return { create: create.mutateAsync, change: change.mutateAsync, remove: remove.mutateAsync, busy: create.isPending || change.isPending }
}

/** Columns as a body has them. */
export const columnsBody = (columns: readonly ColumnSpec[]): ViewRequest['columns'] => columns.map(({ field, width, frozen }) => ({ field, width: width ?? null, frozen: frozen ?? false }))

/** A removed view as it can be saved again. */
export const again = ({ object, name, columns, filter, sort, layout, sharedWith, teamId, position }: SavedView): ViewRequest => ({
  object, name, columns: columnsBody(columns), filter, sort, layout, sharedWith, teamId, position,
})
