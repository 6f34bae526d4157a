import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { calls } from '@/records/calls'
import { recordsChanged } from '@/records/keys'
import type { RecordData } from '@/records/types'
import { FormBar } from '@/ui/editing/FormBar'
import { FormProblem } from '@/ui/editing/FormProblem'
import formStyles from '@/ui/editing/editing.module.css'
import { useForm } from '@/ui/editing/useForm'
import { Page } from '@/ui/settings/Page'
import { useNotice } from '@/ui/useNotice'
import { facts, UserFields } from './UserFields'

/** A new colleague; the page that follows makes the invitation. */
export function Component() {
  const { t } = useTranslation(['adminUsers', 'adminSettings'])
  const client = useQueryClient()
  const navigate = useNavigate()
  const { done } = useNotice()
  const form = useForm<Record<string, unknown>, RecordData>({
    initial: { role: 'salesperson' },
    draft: 'user.new',
    save: (values) => calls.create('users', values, crypto.randomUUID()),
    saved: (user) => {
      void recordsChanged(client)
      done(t('added', { name: String(user.name) }))
      void navigate(`/settings/users/${user.id}`)
    },
  })
  return (
    <Page title={t('add')} lead={t('addLead')} back={{ to: '/settings/users', label: t('adminSettings:place.users') }}>
      <form
        className={formStyles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          form.submit()
        }}
      >
        <UserFields form={form} focus />
        <FormProblem error={form.error} fields={facts} />
        <FormBar form={form} label={t('addAndInvite')} />
      </form>
    </Page>
  )
}
