/** A record as the API gives it: its own fields by name, administrators' under `custom`, references by step (`account: {id, name}`). */
export interface RecordData {
  id: string
  version?: number
  custom?: Record<string, unknown>
  [field: string]: unknown
}

/** What a reference shows: the id and title of the other record. */
export interface Referenced {
  id: string
  name: string
}

export interface Page {
  items: RecordData[]
  next: string | null
  total?: number
  totalIs?: 'exact' | 'estimate'
}

export interface ListRequest {
  select?: string
  filter?: string | undefined
  sort?: string | undefined
  limit?: number
  cursor?: string
  count?: 'exact' | 'estimate'
  view?: 'recycle-bin' | undefined
}

export interface AggregateRequest {
  groupBy?: string
  measures: string
  filter?: string | undefined
  sort?: string
  limit?: number
  view?: 'recycle-bin' | undefined
}

export interface BatchItem {
  op: 'create' | 'update' | 'delete' | 'restore'
  id?: string
  version?: number
  data?: Record<string, unknown>
}
