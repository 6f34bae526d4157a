import type { components } from './schema'

type Schemas = components['schemas']

export type Label = Schemas['Label']
export type FieldDefinition = Schemas['FieldDefinition']
export type ObjectDefinition = Schemas['ObjectDefinition']
export type History = Schemas['History']
export type HistoryEntry = History['items'][number]
export type Timeline = Schemas['Timeline']
export type TimelineEntry = Timeline['items'][number]
export type Access = Schemas['Access']
export type Groups = Schemas['Groups']
export type BatchAnswer = Schemas['BatchAnswer']
export type Share = Schemas['Share']
export type Member = Schemas['Member']
