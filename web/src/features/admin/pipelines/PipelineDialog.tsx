import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { calls } from '@/records/calls'
import { DefinedField } from '@/records/DefinedField'
import { useObject } from '@/records/definitions'
import { recordsChanged } from '@/records/keys'
import type { RecordData } from '@/records/types'
import { FormDialog } from '@/ui/editing/FormDialog'
import { useForm } from '@/ui/editing/useForm'
import { useNotice } from '@/ui/useNotice'

const fields = ['name', 'nameEn', 'description', 'active']

interface Props {
  /** Null for a new one. */
  pipeline: RecordData | null
  position: number
  onClose: () => void
}

export default function PipelineDialog({ pipeline, position, onClose }: Props) {
  const { t } = useTranslation(['adminPipelines', 'common'])
  const client = useQueryClient()
  const navigate = useNavigate()
  const object = useObject('pipeline')
  const { done } = useNotice()
  const before: Record<string, unknown> = pipeline ? Object.fromEntries(fields.map((name) => [name, pipeline[name]])) : { active: true }
  const form = useForm({
    initial: before,
    save: (values, changes) =>
      pipeline ? calls.update('pipelines', pipeline.id, changes, pipeline.version) : calls.create('pipelines', { ...values, position }, crypto.randomUUID()),
    saved: (after) => {
      void recordsChanged(client)
      done(t('common:saved'), pipeline ? { undo: () => calls.update('pipelines', pipeline.id, before, after.version).then(() => recordsChanged(client)) } : {})
      onClose()
      if (!pipeline) void navigate(`/settings/pipelines/${after.id}`)
    },
  })
  return (
    <FormDialog title={pipeline ? t('edit') : t('add')} form={form} fields={fields} onClose={onClose}>
      {fields.map((name, at) => {
        const field = object?.fields.find((f) => f.name === name)
        return field && <DefinedField key={name} field={field} form={form} autoFocus={at === 0} />
      })}
    </FormDialog>
  )
}
