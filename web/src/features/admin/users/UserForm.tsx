import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { meQuery } from '@/lib/me'
import { calls } from '@/records/calls'
import { recordsChanged } from '@/records/keys'
import { type AccessChange, AccessPreview } from '@/records/preview/AccessPreview'
import type { RecordData } from '@/records/types'
import { FormBar } from '@/ui/editing/FormBar'
import { FormProblem } from '@/ui/editing/FormProblem'
import formStyles from '@/ui/editing/editing.module.css'
import { useForm } from '@/ui/editing/useForm'
import { useNotice } from '@/ui/useNotice'
import { facts, UserFields } from './UserFields'

/** What would open and close with another role or team; null where neither changes. */
function changeOf(id: string, changes: Record<string, unknown>): AccessChange | null {
  if (!('role' in changes) && !('teamId' in changes)) return null
  const user: NonNullable<AccessChange['user']> = { id, noTeam: 'teamId' in changes && !changes.teamId }
  if (typeof changes.role === 'string') user.role = changes.role
  if (typeof changes.teamId === 'string') user.teamId = changes.teamId
  return { user }
}

export function UserForm({ user }: { user: RecordData }) {
  const { t } = useTranslation('common')
  const client = useQueryClient()
  const { done } = useNotice()
  const before: Record<string, unknown> = Object.fromEntries(facts.map((name) => [name, user[name] ?? null]))
  const changed = () => Promise.all([recordsChanged(client), client.invalidateQueries({ queryKey: meQuery.queryKey })])
  const form = useForm({
    initial: before,
    draft: `user.${user.id}`,
    save: (_, changes) => calls.update('users', user.id, changes, user.version),
    saved: (after) => {
      void changed()
      done(t('saved'), { undo: () => calls.update('users', user.id, before, after.version).then(changed) })
    },
  })
  const change = user.active ? changeOf(user.id, form.changes) : null
  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <UserFields form={form} user={user} />
      {change && <AccessPreview change={change} />}
      <FormProblem error={form.error} fields={facts} />
      <FormBar form={form} />
    </form>
  )
}
