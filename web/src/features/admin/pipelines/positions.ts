import type { RecordData } from '@/records/types'

/** The records whose position has to change so that they stand in this order: 1, 2, 3 … */
export const positions = (ordered: readonly RecordData[]): { id: string; position: number }[] =>
  ordered.flatMap(({ id, position }, at) => (position === at + 1 ? [] : [{ id, position: at + 1 }]))
