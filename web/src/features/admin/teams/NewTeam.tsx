import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calls } from '@/records/calls'
import { DefinedField } from '@/records/DefinedField'
import { useObject } from '@/records/definitions'
import { recordsChanged } from '@/records/keys'
import type { RecordData } from '@/records/types'
import { FormDialog } from '@/ui/editing/FormDialog'
import { useForm } from '@/ui/editing/useForm'
import { useNotice } from '@/ui/useNotice'
import { teamsQuery } from './queries'

const fields = ['name', 'parentId', 'managerId']

export default function NewTeam({ parentId, onClose }: { parentId: string | null; onClose: () => void }) {
  const { t } = useTranslation('adminTeams')
  const client = useQueryClient()
  const object = useObject('team')
  const { done } = useNotice()
  const above = useQuery(teamsQuery).data?.find((team) => team.id === parentId)
  const form = useForm<Record<string, unknown>, RecordData>({
    initial: { name: null, parentId, managerId: null },
    save: (values) => calls.create('teams', values, crypto.randomUUID()),
    saved: (made) => {
      void recordsChanged(client)
      done(t('added', { name: String(made.name) }), { undo: () => calls.remove('teams', made.id).then(() => recordsChanged(client)) })
      onClose()
    },
  })
  return (
    <FormDialog title={t('add')} form={form} fields={fields} onClose={onClose}>
      {fields.map((name, at) => {
        const field = object?.fields.find((f) => f.name === name)
        return field && <DefinedField key={name} field={field} form={form} record={above ? { id: '', parent: { id: above.id, name: above.name } } : undefined} autoFocus={at === 0} />
      })}
    </FormDialog>
  )
}
