import { queryOptions, useQuery } from '@tanstack/react-query'
import { request } from '@/lib/api/request'
import type { Access, FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { keys } from '../keys'

export const accessQuery = (object: ObjectDefinition, id: string, user?: string) =>
  queryOptions({
    queryKey: [...keys.access(object.path, id), user ?? null],
    queryFn: ({ signal }) => request<Access>(`/${object.path}/${id}/access`, { query: { user }, signal }),
    staleTime: 60_000,
  })

/** What the viewer may do with one record. Until the server has said so, what the role may do with records of the kind. */
export function useMay(object: ObjectDefinition, id: string): Access['may'] {
  const access = useQuery(accessQuery(object, id))
  return access.data?.may ?? { ...object.may, share: false }
}

export type WhyNot = 'masked' | 'kept' | 'readOnly' | 'record'

/** Why a field of a record cannot be edited; null where it can. `kept`: nobody sets it. `readOnly`: the server does not say whether somebody else may. */
export function whyNot(field: FieldDefinition, editable: boolean, may: Pick<Access['may'], 'change'>): WhyNot | null {
  if (!editable) return 'kept'
  if (field.readOnly) return 'readOnly'
  if (!may.change) return 'record'
  return field.masked ? 'masked' : null
}
