import type { components } from '@/lib/api/schema'
import type { ObjectDefinition } from '@/lib/api/types'
import type { Reading } from '../fields'
import type { ColumnSpec } from '../list/columns'

export type SavedView = components['schemas']['SavedView']
export type Layout = SavedView['layout']

/** A view of a list, shipped with Rapport or saved by somebody. */
export interface ListView {
  /** What the address calls it: a shipped view's name, a saved one's id. */
  key: string
  label: string
  columns: ColumnSpec[]
  filter: string
  sort: string
  layout: Layout
  /** Null where Rapport ships it. */
  saved: SavedView | null
}

export const shippedViews = (object: ObjectDefinition, { say }: Pick<Reading, 'say'>): ListView[] =>
  object.views.map((view) => ({
    key: view.name,
    label: say(view.label),
    columns: view.columns.map((field) => ({ field })),
    filter: view.filter ?? '',
    sort: view.sort,
    layout: view.layout,
    saved: null,
  }))

export const savedView = (saved: SavedView, object: ObjectDefinition): ListView => ({
  key: saved.id,
  label: saved.name,
  columns: saved.columns,
  filter: saved.filter ?? '',
  sort: saved.sort ?? object.defaultSort,
  layout: saved.layout,
  saved,
})

/** Saved views in the order of their tabs. */
export const inOrder = (views: readonly SavedView[]): SavedView[] => [...views].sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1))
