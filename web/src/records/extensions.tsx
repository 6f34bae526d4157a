import { type ComponentType, createContext, useContext } from 'react'
import type { ObjectDefinition } from '@/lib/api/types'
import type { RecordData } from './types'

export interface ExtensionProps {
  object: ObjectDefinition
  record: RecordData
}

/** What a feature adds to the screens of one object. Records know nothing of features; the application brings the two together. */
export interface Extension {
  /** Across the top of a record's page and panel: the stage path of an opportunity. */
  Top?: ComponentType<ExtensionProps>
  /** Further buttons beside the record's own: convert a lead, complete a task. */
  Actions?: ComponentType<ExtensionProps>
  /** Moves a card of the board to another column; throws what the server refuses. A plain change of the column's field unless given. */
  useMove?: () => (object: ObjectDefinition, record: RecordData, to: string) => Promise<RecordData | null>
}

export const Extensions = createContext<Readonly<Record<string, Extension>>>({})

export const useExtension = (object: ObjectDefinition): Extension => useContext(Extensions)[object.name] ?? {}
