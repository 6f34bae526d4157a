import { sameSpelling } from '../filters/write'
import type { Layout, ListView } from '../views/views'
import { type ColumnSpec, parseColumns, writeColumns } from './columns'
import { parseSort, writeSort } from './sorting'

/** What a list shows, whole: the view with what was changed of it. */
export interface ListState {
  view: ListView
  columns: ColumnSpec[]
  filter: string
  sort: string
  layout: Layout
  /** Words that the title has to contain. */
  find: string
  /** The record in the panel beside the list. */
  open: string | null
  /** Whether the list shows the recycle bin. */
  bin: boolean
}

export type ListChange = Partial<Omit<ListState, 'view'>> & { view?: ListView }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const mostFilter = 10_000
const mostFind = 200

/** Reads the state of a list from its address; what makes no sense there is as the view has it. */
export function parseState(search: URLSearchParams, views: readonly ListView[]): ListState | null {
  const view = views.find((v) => v.key === search.get('view')) ?? views[0]
  if (!view) return null
  const filter = search.get('filter')
  const columns = parseColumns(search.get('cols') ?? '')
  const sort = writeSort(parseSort(search.get('sort')))
  const layout = search.get('layout')
  const open = search.get('open')
  return {
    view,
    columns: columns.length ? columns : view.columns,
    filter: filter === null || filter.length > mostFilter ? view.filter : filter,
    sort: sort || view.sort,
    layout: layout === 'table' || layout === 'board' ? layout : view.layout,
    find: (search.get('find') ?? '').slice(0, mostFind),
    open: open && uuid.test(open) ? open : null,
    bin: search.get('bin') === '1',
  }
}

/** What of the view is changed and not saved. */
export function changesOf(state: ListState): { columns: boolean; filter: boolean; sort: boolean; layout: boolean } {
  return {
    columns: writeColumns(state.columns) !== writeColumns(state.view.columns),
    filter: sameSpelling(state.filter) !== sameSpelling(state.view.filter),
    sort: state.sort !== state.view.sort,
    layout: state.layout !== state.view.layout,
  }
}

/** The address of a state: the view by name, and only what differs from it. */
export function writeState(state: ListState): URLSearchParams {
  const changed = changesOf(state)
  const search = new URLSearchParams({ view: state.view.key })
  if (changed.filter) search.set('filter', state.filter)
  if (changed.sort) search.set('sort', state.sort)
  if (changed.columns) search.set('cols', writeColumns(state.columns))
  if (changed.layout) search.set('layout', state.layout)
  if (state.find) search.set('find', state.find)
  if (state.bin) search.set('bin', '1')
  if (state.open) search.set('open', state.open)
  return search
}

/** A state with some of it changed. Another view brings its own filter, order and columns. */
export function changed(state: ListState, { view, ...change }: ListChange): ListState {
  const base = view ? { ...state, view, columns: view.columns, filter: view.filter, sort: view.sort, layout: view.layout, find: '', bin: false, open: null } : state
  return { ...base, ...change }
}
