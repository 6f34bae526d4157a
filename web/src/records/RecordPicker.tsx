import type { FieldDefinition } from '@/lib/api/types'
import { ReferenceEditor } from './fields/reference/ReferenceEditor'
import type { Referenced } from './types'

interface Props {
  /** The name of the object that is looked up: `user`, `team`. */
  object: string
  value: string | null
  onChange: (id: string | null) => void
  /** What `value` is called, where it is known without asking. */
  known?: Referenced | null | undefined
  /** What to look up, in the empty input. */
  placeholder?: string
  /** Names the input where no label stands beside it. */
  label?: string
  required?: boolean
  id?: string
  describedBy?: string | undefined
  invalid?: boolean
  disabled?: boolean
}

/** Looks up a record outside of any record's form: a colleague to filter by, a team to share with. */
export function RecordPicker({ object, value, onChange, known, required, ...control }: Props) {
  const field: FieldDefinition = {
    name: 'pickedId', type: 'reference', reference: object, label: { 'zh-CN': '', en: '' }, required: required ?? false,
    readOnly: false, masked: false, unique: false, searchable: false, filterable: false, sortable: false, custom: false,
  }
  return <ReferenceEditor field={field} value={value} record={known ? { id: '', picked: known } : undefined} onChange={(id) => onChange(typeof id === 'string' ? id : null)} {...control} />
}
