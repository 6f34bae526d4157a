import type { DateOrder, Preview, Question } from '../calls'
import { columnOf, type MappingDoc } from '../mapping/mapping'

/** A question about dates as it matters for the mapping: its columns that are read, and what was answered. */
export interface OpenQuestion extends Question {
  mapped: string[]
  answer: DateOrder | null
}

/** The questions whose answer makes a difference: those about columns that become dates. */
export function questionsOf({ ambiguities }: Pick<Preview, 'ambiguities'>, mapping: MappingDoc, isDate: (field: string) => boolean): OpenQuestion[] {
  return ambiguities.flatMap((question) => {
    const read = question.columns.flatMap((name) => {
      const column = columnOf(mapping, name)
      return column && isDate(column.field) ? [{ name, order: column.order ?? null }] : []
    })
    return read.length ? [{ ...question, mapped: read.map((r) => r.name), answer: read.find((r) => r.order)?.order ?? null }] : []
  })
}
