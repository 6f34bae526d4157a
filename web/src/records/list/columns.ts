import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import type { Reading } from '../fields'
import { kindOf } from '../fields'
import { fieldAt, pathOf, stepOf, titleField } from '../definitions'
import type { RecordData } from '../types'

/** A column as a view or an address names it. */
export interface ColumnSpec {
  field: string
  /** In pixels; the field type's own where nobody has dragged it. */
  width?: number
  frozen?: boolean
}

/** A column with everything a cell needs. */
export interface Column {
  path: string
  /** As the view or the address asked for it. */
  spec: ColumnSpec
  field: FieldDefinition
  label: string
  width: number
  frozen: boolean
  /** The reference that the value stands behind (`account.industry`); null for the record's own fields. */
  through: FieldDefinition | null
  end: boolean
}

export const leastWidth = 64
export const mostWidth = 800
const mostColumns = 60

const clamp = (width: number): number => Math.min(mostWidth, Math.max(leastWidth, Math.round(width)))

/** `name:280!,amount,account.industry` → columns; what is no column is left out. A width stands behind a colon, a frozen column ends in an exclamation mark. */
export function parseColumns(text: string): ColumnSpec[] {
  const seen = new Set<string>()
  return text.split(',').flatMap((part) => {
    const [, field, width, frozen] = /^([A-Za-z_][\w.]*)(?::(\d{1,5}))?(!)?$/.exec(part.trim()) ?? []
    if (!field || seen.has(field) || seen.size >= mostColumns) return []
    seen.add(field)
    return [{ field, ...(width ? { width: clamp(Number(width)) } : {}), ...(frozen ? { frozen: true } : {}) }]
  })
}

export const writeColumns = (columns: readonly ColumnSpec[]): string =>
  columns.map(({ field, width, frozen }) => `${field}${width ? `:${clamp(width)}` : ''}${frozen ? '!' : ''}`).join(',')

const isColumn = (field: FieldDefinition): boolean => field.name !== 'id' && field.name !== 'version'

export interface FieldAt {
  field: FieldDefinition
  /** The reference it stands behind. */
  through: FieldDefinition | null
}

/** The name of a field with the reference that leads to it: 客户 · 行业. */
export const labelAt = ({ field, through }: FieldAt, { say }: Pick<Reading, 'say'>): string => (through ? `${say(through.label)} · ${say(field.label)}` : say(field.label))

/** The field at a path of one or two steps. */
export function resolve(path: string, object: ObjectDefinition, objects: readonly ObjectDefinition[]): FieldAt | null {
  const own = fieldAt(object, path)
  if (own) return { field: own, through: null }
  for (const through of object.fields) {
    const step = `${through.custom ? 'custom.' : ''}${stepOf(through)}.`
    const other = through.reference && path.startsWith(step) ? objects.find((o) => o.name === through.reference) : undefined
    const field = other && fieldAt(other, path.slice(step.length))
    if (field) return { field, through }
  }
  return null
}

/** The columns that there are of those that are asked for, the title always among them and first. */
export function columnsOf(specs: readonly ColumnSpec[], object: ObjectDefinition, objects: readonly ObjectDefinition[], reading: Pick<Reading, 'say'>): Column[] {
  const title = specs.find((spec) => spec.field === object.title) ?? { field: object.title }
  const ordered = [title, ...specs.filter((spec) => spec.field !== object.title)]
  const made = ordered.flatMap((spec) => {
    const { field: path, width, frozen } = spec
    const found = resolve(path, object, objects)
    if (!found || !isColumn(found.field)) return []
    const { field, through } = found
    const kind = kindOf(field)
    const label = labelAt(found, reading)
    const isTitle = path === object.title
    return [{ path, spec, field, through, label, width: width ?? (isTitle ? 260 : kind.width), frozen: isTitle || frozen === true, end: kind.align === 'end' }]
  })
  // What is frozen stands at the left edge, whatever its place was.
  return [...made.filter((column) => column.frozen), ...made.filter((column) => !column.frozen)]
}

/** Columns in another order: one put before or behind another; beside a frozen one it is frozen too. */
export function moved(columns: readonly Column[], path: string, beside: string, edge: 'start' | 'end'): ColumnSpec[] {
  const rest = columns.filter((c) => c.path !== path)
  const column = columns.find((c) => c.path === path)
  const place = rest.findIndex((c) => c.path === beside) + (edge === 'end' ? 1 : 0)
  if (!column) return columns.map((c) => c.spec)
  // Nothing stands before the title; what comes to stand before a frozen column is frozen with it.
  const at = Math.max(place, 1)
  return [...rest.slice(0, at).map((c) => c.spec), froze(column.spec, rest[at]?.frozen ?? false), ...rest.slice(at).map((c) => c.spec)]
}

export const froze = ({ field, width }: ColumnSpec, frozen: boolean): ColumnSpec => ({ field, ...(width ? { width } : {}), ...(frozen ? { frozen } : {}) })

/** Whether people may set it themselves. */
export const isEditable = (field: FieldDefinition): boolean => !field.readOnly && !field.masked && kindOf(field).Editor !== null

/** The record that a column's value stands in: the row's own, or the one behind the reference. */
export function holderOf(record: RecordData, column: Pick<Column, 'through'>): RecordData | null {
  if (!column.through) return record
  const holder = column.through.custom ? record.custom : record
  const other = holder?.[stepOf(column.through)]
  return typeof other === 'object' && other !== null ? (other as RecordData) : null
}

/** `select` for some columns: references bring the title of what they point at. The server adds the currency to an amount. */
export function selectColumns(object: ObjectDefinition, columns: readonly Column[], objects: readonly ObjectDefinition[]): string {
  const paths = new Set(['id', 'version', object.title])
  const title = titleField(object)
  for (const { path, field } of [...columns, ...(title ? [{ path: pathOf(title), field: title }] : [])]) {
    paths.add(path)
    const other = field.reference ? objects.find((o) => o.name === field.reference) : undefined
    const before = path.slice(0, path.length - field.name.length)
    if (other) paths.add(`${before}${stepOf(field)}.${other.title}`)
  }
  return [...paths].join(',')
}

/** Every field that can be a column: the object's own in the order of its groups, then those one reference further. */
export function possibleColumns(object: ObjectDefinition, objects: readonly ObjectDefinition[]): string[] {
  const own = object.fields.filter(isColumn).map(pathOf)
  const grouped = object.groups.flatMap((group) => group.fields).filter((path) => own.includes(path))
  const further = object.fields.flatMap((through) => {
    const other = through.reference && !through.readOnly ? objects.find((o) => o.name === through.reference) : undefined
    return (other?.fields ?? []).filter((field) => isColumn(field) && !field.readOnly && pathOf(field) !== other?.title).map((field) => `${through.custom ? 'custom.' : ''}${stepOf(through)}.${pathOf(field)}`)
  })
  return [...new Set([...grouped, ...own]), ...further]
}
