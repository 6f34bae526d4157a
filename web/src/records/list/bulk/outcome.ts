import type { BatchAnswer } from '@/lib/api/types'
import type { BatchItem } from '../../types'

/** What became of the items of a batch. */
export interface Outcome {
  done: { id: string; version: number | undefined }[]
  refused: { id: string; name: string; reason: string }[]
}

/** The server answers each item in its place; a refusal names its reason. */
export function outcomeOf(items: readonly BatchItem[], answers: BatchAnswer['items'], nameOf: (id: string) => string): Outcome {
  const outcome: Outcome = { done: [], refused: [] }
  items.forEach(({ id = '' }, index) => {
    const answer = answers[index]
    if (answer && answer.status < 300) outcome.done.push({ id, version: answer.version })
    else outcome.refused.push({ id, name: nameOf(id), reason: answer?.errors?.length ? answer.errors.map((e) => e.message).join(' ') : (answer?.detail ?? '') })
  })
  return outcome
}
