import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { answered, api } from '@/lib/api/client'
import { rolesQuery } from '@/lib/roles'
import { useReading } from '@/lib/useReading'
import { codeFrom } from '@/ui/editing/codeFrom'
import { FormDialog } from '@/ui/editing/FormDialog'
import { FormField } from '@/ui/editing/FormField'
import { useForm } from '@/ui/editing/useForm'

interface Values {
  zh: string
  en: string
  name: string | null
  basedOn: string | null
}

/** A role of the company's own, from nothing or with what another role may do; its page then changes that. */
export default function NewRole({ basedOn, onClose }: { basedOn: string | null; onClose: () => void }) {
  const { t } = useTranslation('adminRoles')
  const { say } = useReading()
  const client = useQueryClient()
  const navigate = useNavigate()
  const roles = useQuery(rolesQuery)
  const form = useForm<Values, { name: string }>({
    initial: { zh: '', en: '', name: null, basedOn: basedOn ?? 'salesperson' },
    save: async (values) =>
      answered(api.POST('/api/v1/roles', { body: { name: values.name ?? codeFrom(values.en), label: { 'zh-CN': values.zh, en: values.en }, basedOn: values.basedOn } })),
    saved: (role) => {
      void client.invalidateQueries({ queryKey: rolesQuery.queryKey })
      onClose()
      void navigate(`/settings/roles/${role.name}`)
    },
  })
  const { zh, en, name } = form.values
  return (
    <FormDialog always title={t('add')} form={form} fields={['label', 'name', 'basedOn']} onClose={onClose} saveLabel={t('make')}>
      <FormField label={t('labelZh')} error={form.errorOf('label')} required>
        {(control) => <Input {...control} autoFocus value={zh} maxLength={60} onChange={(event) => form.set({ zh: event.target.value })} />}
      </FormField>
      <FormField label={t('labelEn')}>{(control) => <Input {...control} value={en} maxLength={60} onChange={(event) => form.set({ en: event.target.value })} />}</FormField>
      <FormField label={t('name')} help={t('nameHelp')} error={form.errorOf('name')} required>
        {(control) => <Input {...control} value={name ?? codeFrom(en)} maxLength={40} onChange={(event) => form.set({ name: event.target.value || null })} />}
      </FormField>
      <FormField label={t('basedOn')} help={t('basedOnHelp')} error={form.errorOf('basedOn')}>
        {(control) => (
          <Select
            {...control}
            value={form.values.basedOn ?? ''}
            options={[...(roles.data ?? []).map((role) => ({ value: role.name, label: say(role.label) })), { value: '', label: t('fromNothing') }]}
            onChange={(next: string) => form.set({ basedOn: next || null })}
          />
        )}
      </FormField>
    </FormDialog>
  )
}
