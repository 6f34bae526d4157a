import type { TFunction } from 'i18next'
import { createContext, use } from 'react'
import type { Groups } from '@/lib/api/types'
import type { Reading } from '../fields'
import type { BoardColumn } from '../extensions'
import type { RecordData } from '../types'
import type { Board } from './board'
import type { Face } from './face'

/** What every part of one board shares. It changes seldom, so that a scroll or a key draws only the cards it concerns. */
export interface BoardContext {
  board: Board
  face: Face
  reading: Reading
  t: TFunction<'board'>
  /** Counts and sums; undefined until they are known. */
  totals: Groups | undefined
  /** The height of a card with the gap below it, in pixels. */
  step: number
  phone: boolean
  mayMove: boolean
  /** The columns that are shown, folded ones too. */
  columns: BoardColumn[]
  folded: ReadonlySet<string | null>
  fold: (column: string | null) => void
  onOpen: (id: string) => void
  onMenu: (record: RecordData, at: DOMRect) => void
  setActive: (id: string) => void
}

export const BoardContextProvider = createContext<BoardContext | null>(null)

export function useBoardContext(): BoardContext {
  const context = use(BoardContextProvider)
  if (!context) throw new Error('A part of a board stands outside a board.')
  return context
}

/** What changes with every key and drag, apart from the rest. */
export interface Pointing {
  /** The card that has, or would get, the focus. */
  active: string | null
  /** The card in the side panel. */
  open: string | null
  dragged: string | null
}

export const PointingContext = createContext<Pointing>({ active: null, open: null, dragged: null })
