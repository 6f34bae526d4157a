import type { RecordData } from '../types'
import type { Cell } from './board'

/** The card that is being dragged, where what is dragged is one. */
export const draggedCard = (data: Record<string | symbol, unknown>): RecordData | null => (data.card as RecordData | undefined) ?? null

/** The place that something was dropped on. */
export const droppedOn = (data: Record<string | symbol, unknown> | undefined): Cell | null => (data?.cell as Cell | undefined) ?? null
