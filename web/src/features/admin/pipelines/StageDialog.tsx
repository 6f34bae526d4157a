import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '@/records/calls'
import { DefinedField } from '@/records/DefinedField'
import { useObject } from '@/records/definitions'
import { recordsChanged } from '@/records/keys'
import type { RecordData } from '@/records/types'
import { FormDialog } from '@/ui/editing/FormDialog'
import { useForm } from '@/ui/editing/useForm'
import { codeFrom } from '@/ui/editing/codeFrom'
import { useNotice } from '@/ui/useNotice'

const fields = ['name', 'nameEn', 'value', 'outcome', 'probability', 'requires', 'colour', 'guidance', 'active']
/** What opportunities and figures rely on: chosen once. */
const fixed = ['value', 'outcome']

interface Props {
  /** Null for a new one. */
  stage: RecordData | null
  pipelineId: string
  position: number
  onClose: () => void
}

export default function StageDialog({ stage, pipelineId, position, onClose }: Props) {
  const { t } = useTranslation(['adminPipelines', 'common'])
  const client = useQueryClient()
  const object = useObject('stage')
  const { done } = useNotice()
  const before: Record<string, unknown> = stage ? Object.fromEntries(fields.map((name) => [name, stage[name]])) : { active: true, outcome: 'open' }
  const form = useForm({
    initial: before,
    save: (values, changes) =>
      stage
        ? calls.update('stages', stage.id, changes, stage.version)
        : calls.create('stages', { ...values, value: values.value ?? codeFrom(values.nameEn), pipelineId, position }, crypto.randomUUID()),
    saved: (after) => {
      void recordsChanged(client)
      void client.invalidateQueries({ queryKey: ['objects'] })
      const back = stage
        ? () => calls.update('stages', stage.id, Object.fromEntries(fields.filter((f) => !fixed.includes(f)).map((f) => [f, before[f]])), after.version)
        : null
      done(t('common:saved'), back ? { undo: () => back().then(() => recordsChanged(client)) } : {})
      onClose()
    },
  })
  const helpOf = (name: string) => (stage && fixed.includes(name) ? t('fixed') : name === 'value' ? t('codeHelp', { code: codeFrom(form.values.nameEn) || 'proposal' }) : undefined)
  return (
    <FormDialog title={stage ? t('editStage') : t('addStage')} form={form} fields={fields} onClose={onClose}>
      {fields.map((name, at) => {
        const field = object?.fields.find((f) => f.name === name)
        const help = helpOf(name)
        return (
          field && (
            <DefinedField
              key={name}
              field={name === 'value' ? { ...field, required: false } : field}
              form={form}
              autoFocus={at === 0}
              disabled={stage !== null && fixed.includes(name)}
              {...(help ? { help } : {})}
            />
          )
        )
      })}
    </FormDialog>
  )
}
