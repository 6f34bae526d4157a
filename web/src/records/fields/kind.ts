import type { ComponentType } from 'react'
import type { FieldDefinition } from '@/lib/api/types'
import type { useReading } from '@/lib/useReading'
import type { RecordData } from '../types'

export type Reading = ReturnType<typeof useReading>

export interface DisplayProps {
  field: FieldDefinition
  value: unknown
  record: RecordData
  /** In a list a value has one line and short money; on a page it is whole. */
  place: 'list' | 'page'
}

export interface EditorProps {
  field: FieldDefinition
  value: unknown
  /** The record as it stands, for editors that look beside them (money at its currency). */
  record?: RecordData | undefined
  onChange: (value: unknown) => void
  id?: string | undefined
  autoFocus?: boolean | undefined
  disabled?: boolean | undefined
  invalid?: boolean | undefined
  /** The ids of what describes the input: help and error. */
  describedBy?: string | undefined
  /** Names the input where no label stands beside it, as in a cell of a list. */
  label?: string | undefined
  /** Opens a choice at once: an editor in a cell that was clicked. */
  open?: boolean | undefined
}

/** How conditions on a field are asked for. */
export type FilterKind = 'text' | 'number' | 'date' | 'dateTime' | 'choice' | 'multiChoice' | 'reference' | 'boolean' | 'none'

/** Everything the browser knows of a field type. One folder each, as on the server. */
export interface FieldKind {
  Display: ComponentType<DisplayProps>
  /** None where Rapport alone sets the value. */
  Editor: ComponentType<EditorProps> | null
  filter: FilterKind
  align: 'start' | 'end'
  /** The width of its column in a list, in pixels, until somebody drags it. */
  width: number
  /** In one line of plain text; empty where there is no value. */
  text: (value: unknown, field: FieldDefinition, record: RecordData, reading: Reading) => string
  /** Whether a page gives it the whole width. */
  wide?: boolean
  /** Whether a change of the editor is the whole decision, as with a choice; the others are done when somebody says so or leaves. */
  decides?: boolean
}

export const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
