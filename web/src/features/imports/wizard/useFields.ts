import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { fieldAt, useObject } from '@/records/definitions'
import { useQuery } from '@tanstack/react-query'
import type { Preview } from './calls'
import { importQuery } from './queries'

export interface Fields {
  object: ObjectDefinition | null
  /** What a column may go to. */
  offered: FieldDefinition[]
  at: (path: string) => FieldDefinition | undefined
  isDate: (path: string) => boolean
}

/** The fields of what a file is imported into. */
export function useFields({ id }: Pick<Preview, 'id'>): Fields {
  const { data } = useQuery(importQuery(id))
  const object = useObject(data?.object ?? undefined)
  const at = (path: string) => (object ? fieldAt(object, path) : undefined)
  return {
    object,
    offered: object?.fields.filter((field) => !field.readOnly) ?? [],
    at,
    isDate: (path) => ['date', 'dateTime'].includes(at(path)?.type ?? ''),
  }
}

