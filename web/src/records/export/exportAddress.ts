import { address } from '@/lib/api/request'
import type { ObjectDefinition } from '@/lib/api/types'
import { stepOf } from '../definitions'
import type { Column } from '../list/columns'
import type { ListRequest } from '../types'

/** Where the list can be downloaded as it is on the screen. References go by the name of what they point at, as people read them. */
export function exportAddress(object: ObjectDefinition, columns: readonly Column[], { filter, sort, view }: Pick<ListRequest, 'filter' | 'sort' | 'view'>): string {
  const select = columns.map(({ path, field }) => (field.reference ? `${path.slice(0, path.length - field.name.length)}${stepOf(field)}` : path))
  return address(`/${object.path}/export`, { select: select.join(','), filter, sort, view, format: 'csv' })
}
