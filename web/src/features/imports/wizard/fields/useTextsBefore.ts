import { useQueries } from '@tanstack/react-query'
import type { Preview } from '../calls'
import { pairsOf } from '../mapping/mapping'
import { importQuery, previewQuery } from '../queries'

/** The texts that earlier files bring into a field of an object, as far as their previews know them. */
export function useTextsBefore(before: readonly string[], object: string, field: string, wanted: boolean): string[] {
  const files = useQueries({ queries: before.map((id) => ({ ...importQuery(id), enabled: wanted })) })
  const previews = useQueries({ queries: before.map((id, at) => ({ ...previewQuery(id, before.slice(0, at)), enabled: wanted })) })
  return previews.flatMap(({ data }, at) => (data && files[at]?.data?.object === object ? textsOf(data, field) : []))
}

function textsOf({ mapping, columns }: Preview, field: string): string[] {
  const name = pairsOf(mapping).find((pair) => pair.field === field)?.column
  const column = columns.find((c) => c.name === name)
  return column?.values?.map((v) => v.value) ?? column?.samples ?? []
}
