import type { TFunction } from 'i18next'
import { type Context, createContext, use } from 'react'
import type { Groups, ObjectDefinition } from '@/lib/api/types'
import type { Reading } from '../fields'
import type { BoardColumn } from '../extensions'
import type { RecordData } from '../types'
import type { Board } from './board'
import type { Face } from './face'

/** What cards need. It does not change with counts and sums, so that a move draws only the cards it concerns. */
export interface Drawing {
  object: ObjectDefinition
  face: Face
  reading: Reading
  t: TFunction<'board'>
  phone: boolean
  mayMove: boolean
  onOpen: (id: string) => void
  onMenu: (record: RecordData, at: DOMRect) => void
  setActive: (id: string) => void
}

export const DrawingContext = createContext<Drawing | null>(null)

/** What the columns share. */
export interface BoardContext {
  board: Board
  reading: Reading
  t: TFunction<'board'>
  /** Counts and sums; undefined until they are known. */
  totals: Groups | undefined
  /** The height of a card with the gap below it, in pixels. */
  step: number
  mayMove: boolean
  /** The columns that are shown, folded ones too. */
  columns: BoardColumn[]
  folded: ReadonlySet<string | null>
  fold: (column: string | null) => void
}

export const SharedContext = createContext<BoardContext | null>(null)

function useGiven<T>(context: Context<T | null>): T {
  const given = use(context)
  if (!given) throw new Error('A part of a board stands outside a board.')
  return given
}

export const useDrawing = (): Drawing => useGiven(DrawingContext)
export const useBoardContext = (): BoardContext => useGiven(SharedContext)

/** What changes with every key and drag, apart from the rest. */
export interface Pointing {
  /** The card that has, or would get, the focus. */
  active: string | null
  /** The card in the side panel. */
  open: string | null
  dragged: string | null
}

export const PointingContext = createContext<Pointing>({ active: null, open: null, dragged: null })
