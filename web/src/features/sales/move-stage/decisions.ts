import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { fieldAt, isHidden, valueOf } from '@/records/definitions'
import { isEmpty, kindOf } from '@/records/fields'
import type { RecordData } from '@/records/types'
import type { Stage } from './process'

/**
 * What an opportunity lacks for a stage, as the server sees it: a reference that points at something hidden is there, and of a field that
 * the viewer may not know nobody asks.
 */
export const missing = (stage: Stage, record: RecordData, object: ObjectDefinition): FieldDefinition[] =>
  stage.requires.flatMap((path) => {
    const field = fieldAt(object, path)
    return field && isEmpty(valueOf(record, field)) && !isHidden(record, field) ? [field] : []
  })

/** Whether the person can fill it in here. */
export const canFill = (field: FieldDefinition): boolean => !field.readOnly && !field.masked && kindOf(field).Editor !== null

/** What takes a move back: the stage, what was given along with it, and what the server set because of it. */
export function backOf(before: RecordData, given: Record<string, unknown>, object: ObjectDefinition): Record<string, unknown> {
  const closed = before.outcome === 'won' || before.outcome === 'lost'
  const set = ['probability', ...(closed ? ['closedDate', 'lossReason'] : [])]
  // A null would not be taken for a wish: the stage's own value stands.
  const known = set.filter((path) => fieldAt(object, path)?.readOnly === false && !isEmpty(before[path]))
  const back = Object.fromEntries([...new Set([...Object.keys(given), ...known])].map((path) => [path, before[path] ?? null]))
  return { ...back, stage: before.stage }
}

/** How far along a stage stands from where the opportunity is. */
export type Standing = 'done' | 'current' | 'ahead'

export interface Path {
  /** The stages to go through; those out of use only while the opportunity is there. */
  steps: Stage[]
  /** The ways it can end. */
  ends: Stage[]
  current: Stage | null
  /** The stage after the present one, while it is open. */
  next: Stage | null
}

export function pathOf(stages: readonly Stage[], record: RecordData): Path {
  const shown = stages.filter((s) => s.pipelineId === record.pipelineId && (s.active || s.value === record.stage))
  const steps = shown.filter((s) => s.outcome === 'open')
  const ends = shown.filter((s) => s.outcome !== 'open')
  const current = shown.find((s) => s.value === record.stage) ?? null
  const at = current ? steps.indexOf(current) : -1
  const next = current?.outcome === 'open' ? (steps[at + 1] ?? ends.find((s) => s.outcome === 'won') ?? null) : null
  return { steps, ends, current, next }
}

/** A won sale has gone through all steps; of a lost one nobody knows how far it came. */
export const standingOf = (path: Path, stage: Stage): Standing => {
  if (path.current?.outcome === 'won') return 'done'
  if (path.current?.outcome === 'lost' || !path.current) return 'ahead'
  const [here, there] = [path.steps.indexOf(path.current), path.steps.indexOf(stage)]
  return there < here ? 'done' : there === here ? 'current' : 'ahead'
}
