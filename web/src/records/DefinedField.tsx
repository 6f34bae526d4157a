import { useReading } from '@/lib/useReading'
import type { FieldDefinition } from '@/lib/api/types'
import { FormField } from '@/ui/editing/FormField'
import type { Form } from '@/ui/editing/useForm'
import { kindOf } from './fields'
import type { RecordData } from './types'

interface Props<T extends object> {
  field: FieldDefinition
  form: Form<T>
  /** The record as it is stored, for editors that show the name of what it points at. */
  record?: RecordData | undefined
  autoFocus?: boolean
  disabled?: boolean
  /** In place of the help that the definition has. */
  help?: string
}

/** A field of a record in a form: label, help and editor as its definition has them, and the server's words where it is refused. */
export function DefinedField<T extends object>({ field, form, record, autoFocus, disabled, help }: Props<T>) {
  const { say } = useReading()
  const { Editor } = kindOf(field)
  if (!Editor) return null
  return (
    <FormField label={say(field.label)} help={help ?? (field.help && say(field.help))} error={form.errorOf(field.name)} required={field.required}>
      {(control) => (
        <Editor
          field={field}
          value={form.values[field.name as keyof T]}
          record={record}
          onChange={(value) => form.set({ [field.name]: value } as Partial<T>)}
          id={control.id}
          describedBy={control['aria-describedby']}
          invalid={control['aria-invalid']}
          autoFocus={autoFocus}
          disabled={disabled}
        />
      )}
    </FormField>
  )
}
