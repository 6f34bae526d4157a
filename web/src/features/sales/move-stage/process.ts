import { queryOptions } from '@tanstack/react-query'
import { formatPercent } from '@/lib/format/numbers'
import type { Language } from '@/locales'
import { calls } from '@/records/calls'
import { keys } from '@/records/keys'
import type { Page, RecordData } from '@/records/types'

export interface Stage {
  pipelineId: string
  value: string
  name: string
  nameEn: string | null
  outcome: 'open' | 'won' | 'lost'
  probability: number | null
  /** The fields that an opportunity must have before it can move here. */
  requires: string[]
  colour: string | null
  guidance: string | null
  active: boolean
}

export interface Pipeline {
  id: string
  name: string
  nameEn: string | null
  active: boolean
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const text = (value: unknown): string => textOrNull(value) ?? ''

const stageOf = (record: RecordData): Stage => ({
  pipelineId: text(record.pipelineId),
  value: text(record.value),
  name: text(record.name),
  nameEn: textOrNull(record.nameEn),
  outcome: record.outcome === 'won' || record.outcome === 'lost' ? record.outcome : 'open',
  probability: typeof record.probability === 'number' ? record.probability : null,
  requires: Array.isArray(record.requires) ? record.requires.filter((r) => typeof r === 'string') : [],
  colour: textOrNull(record.colour),
  guidance: textOrNull(record.guidance),
  active: record.active !== false,
})

const ask = <T>(path: string, sort: string, read: (record: RecordData) => T) => {
  const query = { sort, limit: 500 }
  return queryOptions({
    queryKey: keys.list(path, query),
    queryFn: ({ signal }) => calls.list(path, query, signal),
    select: (page: Page) => page.items.map(read),
    // Administrators change these now and then; every screen of a sale needs them.
    staleTime: 5 * 60_000,
    throwOnError: true,
  })
}

/** The stages of all pipelines, in the order of their positions. */
export const stagesQuery = ask('stages', 'position', stageOf)

export const pipelinesQuery = ask('pipelines', 'position,name', (record): Pipeline => ({
  id: record.id,
  name: text(record.name),
  nameEn: textOrNull(record.nameEn),
  active: record.active !== false,
}))

export const nameOf = (named: { name: string; nameEn: string | null }, language: Language): string => (language === 'en' ? (named.nameEn ?? named.name) : named.name)

export const chance = (stage: Stage, language: Language): string | undefined =>
  stage.outcome === 'open' && stage.probability !== null ? formatPercent(stage.probability, language) : undefined

/** The colour of a stage: its own, else what its outcome suggests. */
export const colourOfStage = (stage: Stage): string | null => stage.colour ?? { open: null, won: 'green', lost: 'gray' }[stage.outcome]
