import type { Column, LookupCount, MappingProblem, Preview } from '../calls'
import { questionsOf } from '../file/questions'
import { columnOf } from '../mapping/mapping'
import type { Editing } from '../mapping/useDraft'
import { type Fields, useFields } from '../useFields'
import { type ColumnState, errorsAt, stateOf } from './columnState'

export interface ColumnView {
  column: Column
  state: ColumnState
  errors: MappingProblem[]
  lookup: LookupCount | undefined
}

/** Every column of a file with how it stands. */
export function useColumns(preview: Preview, editing: Pick<Editing, 'mapping' | 'errors'>): { columns: ColumnView[]; fields: Fields; count: Record<ColumnState, number> } {
  const fields = useFields(preview)
  const { mapping } = editing
  const questions = questionsOf(preview, mapping, fields.isDate)
  const columns = preview.columns.map((column): ColumnView => {
    const said = columnOf(mapping, column.name)
    const errors = errorsAt(editing.errors, column.name)
    // What was counted for another field says nothing of this one.
    const lookup = preview.lookups.find((l) => l.column === column.name && l.field === said?.field)
    return { column, errors, lookup, state: stateOf(column, { said, field: said ? fields.at(said.field) : undefined, errors, lookup, questions }) }
  })
  const of = (state: ColumnState) => columns.filter((c) => c.state === state).length
  return { columns, fields, count: { sure: of('sure'), open: of('open'), ignored: of('ignored') } }
}
