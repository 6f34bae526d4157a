import type { FieldDefinition } from '@/lib/api/types'
import { useObject } from '../definitions'
import { ReferenceEditor } from '../fields/reference/ReferenceEditor'

interface Props {
  value: string | null
  onChange: (id: string | null) => void
  /** The name of whoever is chosen at first. */
  first?: { id: string; name: string }
  /** What is looked up: colleagues unless said otherwise. */
  of?: 'user' | 'team'
  id?: string
  label?: string
}

/** Looks up a colleague or a team, as a field that refers to one does. */
export function UserPicker({ value, onChange, first, of = 'user', id, label }: Props) {
  const object = useObject(of)
  if (!object) return null
  const field: FieldDefinition = { name: 'whoId', type: 'reference', label: object.label, reference: of, required: of === 'user', readOnly: false, masked: false, unique: false, searchable: false, filterable: true, sortable: true, custom: false }
  return <ReferenceEditor key={of} field={field} value={value} record={first && { id: '', who: first }} onChange={(next) => onChange(typeof next === 'string' ? next : null)} id={id} label={label} />
}
