import { useQueryClient } from '@tanstack/react-query'
import { Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { FormDialog } from '@/ui/editing/FormDialog'
import { FormField } from '@/ui/editing/FormField'
import { useForm } from '@/ui/editing/useForm'
import { useNotice } from '@/ui/useNotice'
import styles from './fields.module.css'
import { Options } from './Options'
import { Switches } from './Switches'
import { addable, asks, draftOf, type FieldDraft, nameOf, requestOf, typeName } from './types'

const fields = ['label', 'name', 'type', 'reference', 'options', 'help', 'required', 'unique', 'searchable', 'filterable', 'maxLength']

/** Characters that a text takes unless told otherwise. */
const usualLength = '255'

interface Props {
  object: ObjectDefinition
  /** Null for a new one. */
  field: FieldDefinition | null
  onClose: () => void
}

/** Adds a field of the company's own, or changes what can be changed of one. */
export default function FieldDialog({ object, field, onClose }: Props) {
  const { t } = useTranslation(['adminFields', 'common'])
  const { say } = useReading()
  const objects = useObjects()
  const client = useQueryClient()
  const { done } = useNotice()
  const form = useForm<FieldDraft, FieldDefinition>({
    initial: draftOf(field),
    draft: field ? undefined : `field.${object.name}`,
    save: (draft): Promise<FieldDefinition> =>
      answered(
        field
          ? api.PATCH('/api/v1/objects/{name}/fields/{field}', { params: { path: { name: object.name, field: field.name } }, body: requestOf(draft, field.name, true) })
          : api.POST('/api/v1/objects/{name}/fields', { params: { path: { name: object.name } }, body: requestOf(draft, nameOf(draft), false) }),
      ),
    saved: (made) => {
      void client.invalidateQueries({ queryKey: ['objects'] })
      done(field ? t('common:saved') : t('added', { field: say(made.label) }))
      onClose()
    },
  })
  const { values, set, errorOf } = form
  return (
    <FormDialog wide title={field ? t('edit') : t('addTo', { object: say(object.label) })} form={form} fields={fields} onClose={onClose}>
      <div className={styles.two}>
        <FormField label={t('labelZh')} error={errorOf('label')} required>
          {(control) => <Input {...control} autoFocus maxLength={100} value={values.zh} onChange={(event) => set({ zh: event.target.value })} />}
        </FormField>
        <FormField label={t('labelEn')}>{(control) => <Input {...control} maxLength={100} value={values.en} onChange={(event) => set({ en: event.target.value })} />}</FormField>
      </div>
      <div className={styles.two}>
        <FormField label={t('typeTitle')} help={field ? t('fixed') : t(`typeHelp.${typeName(values.type)}`)} error={errorOf('type')} required>
          {(control) => (
            <Select {...control} disabled={field !== null} showSearch={{ optionFilterProp: 'label' }} value={values.type} options={addable.map((type) => ({ value: type, label: t(`type.${type}`) }))} onChange={(type: string) => set({ type })} />
          )}
        </FormField>
        <FormField label={t('name')} help={t('nameHelp')} error={errorOf('name')} required>
          {(control) => <Input {...control} disabled={field !== null} maxLength={60} value={nameOf(values)} onChange={(event) => set({ name: event.target.value || null })} />}
        </FormField>
      </div>
      {asks.reference(values.type) && (
        <FormField label={t('target')} error={errorOf('reference')} required>
          {(control) => (
            <Select {...control} disabled={field !== null} showSearch={{ optionFilterProp: 'label' }} value={values.reference} options={objects.map((o) => ({ value: o.name, label: say(o.label) }))} onChange={(reference: string) => set({ reference })} />
          )}
        </FormField>
      )}
      {asks.options(values.type) && <Options options={values.options} error={errorOf('options')} onChange={(options) => set({ options })} />}
      {asks.maxLength(values.type) && (
        <FormField label={t('maxLength')} error={errorOf('maxLength')}>
          {(control) => <InputNumber {...control} min={1} max={1000} placeholder={usualLength} value={values.maxLength} onChange={(maxLength) => set({ maxLength })} />}
        </FormField>
      )}
      {asks.range(values.type) && !field && (
        <div className={styles.two}>
          <FormField label={t('min')}>{(control) => <InputNumber<number> {...control} style={{ width: '100%' }} value={values.min} onChange={(min) => set({ min })} />}</FormField>
          <FormField label={t('max')}>{(control) => <InputNumber<number> {...control} style={{ width: '100%' }} value={values.max} onChange={(max) => set({ max })} />}</FormField>
        </div>
      )}
      <Switches values={values} set={set} errorOf={errorOf} />
      <div className={styles.two}>
        <FormField label={t('helpZh')} help={t('helpHelp')} error={errorOf('help')}>
          {(control) => <Input {...control} maxLength={1000} value={values.helpZh} onChange={(event) => set({ helpZh: event.target.value })} />}
        </FormField>
        <FormField label={t('helpEn')}>{(control) => <Input {...control} maxLength={1000} value={values.helpEn} onChange={(event) => set({ helpEn: event.target.value })} />}</FormField>
      </div>
    </FormDialog>
  )
}
