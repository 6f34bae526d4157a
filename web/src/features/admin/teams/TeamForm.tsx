import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '@/records/calls'
import { DefinedField } from '@/records/DefinedField'
import { useObject } from '@/records/definitions'
import { recordsChanged } from '@/records/keys'
import { AccessPreview } from '@/records/preview/AccessPreview'
import type { RecordData } from '@/records/types'
import { FormBar } from '@/ui/editing/FormBar'
import { FormProblem } from '@/ui/editing/FormProblem'
import formStyles from '@/ui/editing/editing.module.css'
import { useForm } from '@/ui/editing/useForm'
import { useNotice } from '@/ui/useNotice'

const fields = ['name', 'parentId', 'managerId']

/** A team's own facts. Moving it shows first what that opens and closes. */
export function TeamForm({ team }: { team: RecordData }) {
  const { t } = useTranslation('common')
  const client = useQueryClient()
  const object = useObject('team')
  const { done } = useNotice()
  const before: Record<string, unknown> = Object.fromEntries(fields.map((name) => [name, team[name] ?? null]))
  const form = useForm({
    initial: before,
    draft: `team.${team.id}`,
    save: (_, changes) => calls.update('teams', team.id, changes, team.version),
    saved: (after) => {
      void recordsChanged(client)
      done(t('saved'), { undo: () => calls.update('teams', team.id, before, after.version).then(() => recordsChanged(client)) })
    },
  })
  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      {fields.map((name) => {
        const field = object?.fields.find((f) => f.name === name)
        return field && <DefinedField key={name} field={field} form={form} record={team} />
      })}
      {'parentId' in form.changes && <AccessPreview change={{ team: { id: team.id, parentId: (form.values.parentId as string | null) ?? null } }} />}
      <FormProblem error={form.error} fields={fields} />
      <FormBar form={form} />
    </form>
  )
}
