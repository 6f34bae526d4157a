import { queryOptions } from '@tanstack/react-query'
import { calls } from '@/records/calls'
import { keys } from '@/records/keys'
import type { RecordData } from '@/records/types'
import type { Language } from '@/locales'

const all = { sort: 'position,name', limit: 500 }

export const pipelinesQuery = queryOptions({
  queryKey: keys.list('pipelines', all),
  queryFn: async ({ signal }) => (await calls.list('pipelines', all, signal)).items,
})

export function stagesQuery(pipelineId: string) {
  const query = { sort: 'position', limit: 500, filter: `pipelineId eq ${pipelineId}` }
  return queryOptions({ queryKey: keys.list('stages', query), queryFn: async ({ signal }) => (await calls.list('stages', query, signal)).items })
}

/** What a pipeline or stage is called in a language: the English name is optional. */
export const nameIn = (record: RecordData, language: Language): string => String((language === 'en' && record.nameEn) || record.name)
