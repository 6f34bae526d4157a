import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answered, api } from '@/lib/api/client'
import type { components } from '@/lib/api/schema'
import { useAddress } from '@/lib/useAddress'

export type Overview = components['schemas']['OverviewAnswer']
export type Amounts = Overview['won']['total']

const parameters = ['period', 'team', 'pipeline', 'product', 'currency'] as const

export type Question = Partial<Record<(typeof parameters)[number], string>>

/** The question is the address; the answer of the one before stays until the next is there, so that nothing jumps. */
export function useOverview() {
  const { search, put } = useAddress()
  const question: Question = {}
  for (const name of parameters) {
    const value = search.get(name)
    if (value) question[name] = value
  }
  const answer = useQuery({
    // Under the records, so that whatever changes them asks again.
    queryKey: ['records', 'insights', 'overview', question],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/insights/overview', { params: { query: question }, signal })),
    placeholderData: keepPreviousData,
  })
  return { question, answer, ask: (change: Partial<Record<keyof Question, string | null>>) => put(change) }
}

/** Where the opportunities of a figure are. */
export const recordsOf = (figure: { filter: string; count: number }): string | undefined =>
  figure.count === 0 ? undefined : `/opportunities?${new URLSearchParams({ view: 'all', filter: figure.filter }).toString()}`
