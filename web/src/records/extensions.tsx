import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import type { ObjectDefinition } from '@/lib/api/types'
import type { RecordData } from './types'

export interface ExtensionProps {
  object: ObjectDefinition
  record: RecordData
}

/** A column of a board: one value of the board's field. */
export interface BoardColumn {
  /** Null for records without a value. */
  value: string | null
  label: string
  colour: string | null
  /** A short word beside the label: the probability of a stage. */
  hint?: string
  /** What a column of finished work shows beside its label, so that colour does not speak alone. */
  icon?: ReactNode
  /** Whether what stands here is finished: folded at first, never overdue and never ageing. */
  closed: boolean
  /** Whether it is shown only while records stand in it: what is no longer in use. */
  retired: boolean
}

/** What a feature knows of an object's board beyond the options of its field. */
export interface BoardPlan {
  columns: BoardColumn[]
  /** Which records belong on it, beside the view's own filter. */
  filter?: string | undefined
  /** Stands above the columns: the choice of a pipeline. */
  control?: ReactNode
  /** The date field by which what is not finished is due. */
  due?: string
}

/** A record that was moved, and the way back. */
export interface Moved {
  record: RecordData
  undo: () => Promise<RecordData>
}

/** What a feature adds to the screens of one object. Records know nothing of features; the application brings the two together. */
export interface Extension {
  /** Across the top of a record's page and panel: the stage path of an opportunity. */
  Top?: ComponentType<ExtensionProps>
  /** Further buttons beside the record's own: convert a lead, complete a task. */
  Actions?: ComponentType<ExtensionProps>
  /** The board's columns, null while they load. The options of the column's field unless given. */
  useBoard?: (object: ObjectDefinition) => BoardPlan | null
  /**
   * Moves a card of the board to another column, `along` with other changes; throws what the server refuses and answers null where the
   * person thought better of it. A plain change of the column's field unless given.
   */
  useMove?: () => (object: ObjectDefinition, record: RecordData, to: string | null, along: Record<string, unknown>) => Promise<Moved | null>
}

export const Extensions = createContext<Readonly<Record<string, Extension>>>({})

export const useExtension = (object: ObjectDefinition): Extension => useContext(Extensions)[object.name] ?? {}
