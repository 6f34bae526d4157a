import { useQueryClient } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { FormDialog } from '@/ui/editing/FormDialog'
import { FormField } from '@/ui/editing/FormField'
import { useForm } from '@/ui/editing/useForm'
import { useNotice } from '@/ui/useNotice'
import type { Column, Preview } from '../calls'
import { draftFor, type FieldDraft, makeable, type Makeable, requestFor } from './newFieldDraft'

interface Props {
  object: ObjectDefinition
  column: Column
  preview: Preview
  onClose: () => void
  onMade: (path: string) => void
}

/** Makes a field of the company's own for a column that has none, and gives it to the column. */
export default function NewField({ object, column, preview, onClose, onMade }: Props) {
  const { t } = useTranslation('imports')
  const { say } = useReading()
  const client = useQueryClient()
  const { done } = useNotice()
  const form = useForm<FieldDraft, FieldDefinition>({
    initial: draftFor(column, preview.columns.indexOf(column) + 1),
    save: (draft) => answered(api.POST('/api/v1/objects/{name}/fields', { params: { path: { name: object.name } }, body: requestFor(draft, column) })),
    saved: (made) => {
      void client.invalidateQueries({ queryKey: ['objects'] }).then(() => onMade(`custom.${made.name.replace(/^custom\./, '')}`))
      done(t('newField.made', { field: say(made.label) }))
      onClose()
    },
  })
  const { values, set, errorOf } = form
  return (
    <FormDialog always title={t('newField.title', { object: say(object.label) })} form={form} fields={['label', 'name', 'type', 'options']} onClose={onClose} saveLabel={t('newField.make')}>
      <FormField label={t('newField.label')} error={errorOf('label')} help={t('newField.labelHelp')} required>
        {(control) => <Input {...control} autoFocus maxLength={100} value={values.label} onChange={(event) => set({ label: event.target.value })} />}
      </FormField>
      <FormField label={t('newField.type')} error={errorOf('type') ?? errorOf('options')} help={values.type === 'choice' ? t('newField.choiceHelp', { count: column.values?.length ?? 0 }) : t('newField.typeHelp')} required>
        {(control) => <Select<Makeable> {...control} value={values.type} options={makeable.map((type) => ({ value: type, label: t(`newField.types.${type}`) }))} onChange={(type) => set({ type })} />}
      </FormField>
      <FormField label={t('newField.name')} error={errorOf('name')} help={t('newField.nameHelp')} required>
        {(control) => <Input {...control} maxLength={60} value={values.name} onChange={(event) => set({ name: event.target.value })} />}
      </FormField>
    </FormDialog>
  )
}
