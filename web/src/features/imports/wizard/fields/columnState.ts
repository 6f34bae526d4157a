import type { FieldDefinition } from '@/lib/api/types'
import type { Column, LookupCount, MappingProblem } from '../calls'
import type { OpenQuestion } from '../file/questions'
import type { ColumnDoc } from '../mapping/mapping'

/** Whether a column is settled, waits for somebody, or is not read. */
export type ColumnState = 'sure' | 'open' | 'ignored'

const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase()

/** Which option a text is read as without being told: that of its value or of its label in either language. */
export const optionRead = (field: FieldDefinition, text: string): string | null =>
  field.options?.find((o) => [o.value, o.label['zh-CN'], o.label.en].some((name) => folded(name) === folded(text)))?.value ?? null

/** What somebody has said that a text means; undefined where nobody has. */
export function meaningOf(column: ColumnDoc, text: string): string | null | undefined {
  const entry = Object.entries(column.values ?? {}).find(([key]) => key === text) ?? Object.entries(column.values ?? {}).find(([key]) => folded(key) === folded(text))
  return entry && (entry[1] === null ? null : String(entry[1]))
}

/** The values of a column that name no option and of which nobody has said what they mean. */
export const unread = (field: FieldDefinition, { values = [] }: Pick<Column, 'values'>, said: ColumnDoc) =>
  values.filter(({ value }) => meaningOf(said, value) === undefined && optionRead(field, value) === null)

interface Known {
  said: ColumnDoc | null
  field: FieldDefinition | undefined
  errors: readonly MappingProblem[]
  lookup: LookupCount | undefined
  questions: readonly OpenQuestion[]
}

const reports = (said: ColumnDoc) => (said.missing ?? 'error') === 'error'

/** What waits for somebody: an error, a question, rows that would be reported because their value is found nowhere. */
export function stateOf(column: Column, { said, field, errors, lookup, questions }: Known): ColumnState {
  if (!said) return 'ignored'
  const asked = questions.some((q) => q.answer === null && q.mapped.includes(column.name))
  const lost = lookup && lookup.missing > 0 && reports(said)
  const strange = field?.options && reports(said) && unread(field, column, said).length > 0
  return errors.length || asked || lost || strange ? 'open' : 'sure'
}

/** The errors at a column, by the place that the server names. */
export const errorsAt = (errors: readonly MappingProblem[], column: string): MappingProblem[] => {
  const at = `mapping.columns.${column}`
  return errors.filter(({ field }) => field === at || field?.startsWith(`${at}.`))
}
