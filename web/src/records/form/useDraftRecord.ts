import { useQueryClient } from '@tanstack/react-query'
import type { ObjectDefinition } from '@/lib/api/types'
import { useMe } from '@/lib/me'
import { pathOf, useObjects } from '../definitions'
import { knownName, type Unnamed, useNames } from '../names'
import { withValue } from '../page/recordQuery'
import type { RecordData } from '../types'
import type { Values } from './formFields'

/** What is typed so far, in the shape of a record, so that editors find the names of references and the currency of amounts. */
export function useDraftRecord(object: ObjectDefinition, values: Values): RecordData {
  const client = useQueryClient()
  const objects = useObjects()
  const me = useMe()
  const references = object.fields.flatMap((field) => {
    const id = values[pathOf(field)]
    const other = objects.find((o) => o.name === field.reference)
    return other && typeof id === 'string' ? [{ field, id, known: id === me.id ? me.name : knownName(client, other, id), object: other.name }] : []
  })
  const names = useNames(references.flatMap(({ id, known, object: name }): Unnamed[] => (known ? [] : [{ object: name, id }])))
  const record = object.fields.filter((field) => !field.custom).reduce<RecordData>((made, field) => ({ ...made, [field.name]: values[pathOf(field)] ?? null }), { id: '' })
  return references.reduce((made, { field, id, known }) => {
    const name = known ?? names.get(id)
    return name ? withValue(made, field, id, name) : made
  }, record)
}
