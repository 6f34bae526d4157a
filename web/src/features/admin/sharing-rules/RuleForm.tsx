import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { answered, api } from '@/lib/api/client'
import { rolesQuery } from '@/lib/roles'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { type AccessChange, AccessPreview } from '@/records/preview/AccessPreview'
import { FormBar } from '@/ui/editing/FormBar'
import { FormField } from '@/ui/editing/FormField'
import { FormProblem } from '@/ui/editing/FormProblem'
import formStyles from '@/ui/editing/editing.module.css'
import { useForm } from '@/ui/editing/useForm'
import { useNotice } from '@/ui/useNotice'
import { draftOf, requestOf } from './draft'
import { FilterField } from './FilterField'
import { Principals } from './Principals'
import { rulesQuery, type ShareRule } from './queries'

const fields = ['name', 'object', 'filter', 'principals', 'level']

export function RuleForm({ rule }: { rule: ShareRule | null }) {
  const { t } = useTranslation(['adminSharing', 'common'])
  const { say } = useReading()
  const objects = useObjects().filter((o) => o.abilities.owned)
  const roles = useQuery(rolesQuery)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { done } = useNotice()
  const [preview, setPreview] = useState<AccessChange | null>(null)
  const form = useForm({
    initial: draftOf(rule, roles.data ?? []),
    draft: `share-rule.${rule?.id ?? 'new'}`,
    save: (draft) =>
      answered(rule ? api.PATCH('/api/v1/share-rules/{id}', { params: { path: { id: rule.id } }, body: requestOf(draft, true) }) : api.POST('/api/v1/share-rules', { body: requestOf(draft, false) })),
    saved: (stored) => {
      setPreview(null)
      done(t('common:saved'))
      // A new rule's page looks for it in the list.
      void client.invalidateQueries({ queryKey: rulesQuery.queryKey }).then(() => (rule ? undefined : navigate(`/settings/sharing-rules/${stored.id}`, { replace: true })))
    },
  })
  const { values, set, errorOf } = form
  const object = objects.find((o) => o.name === values.object)
  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        // A condition's editor is a form of its own, over the page.
        if (event.target === event.currentTarget) form.submit()
      }}
    >
      <FormField label={t('name')} error={errorOf('name')} required>
        {(control) => <Input {...control} maxLength={100} placeholder={t('nameExample')} value={values.name} onChange={(event) => set({ name: event.target.value })} />}
      </FormField>
      <FormField label={t('object')} help={rule ? t('objectFixed') : undefined} error={errorOf('object')} required>
        {(control) => (
          <Select {...control} disabled={rule !== null} value={values.object} options={objects.map((o) => ({ value: o.name, label: say(o.plural) }))} onChange={(next: string) => set({ object: next, filter: '' })} />
        )}
      </FormField>
      {object && <FilterField object={object} value={values.filter} error={errorOf('filter')} onChange={(filter) => set({ filter })} />}
      <Principals chosen={values.principals} error={errorOf('principals')} onChange={(principals) => set({ principals })} />
      <FormField label={t('level')} error={errorOf('level')}>
        {({ id, ...described }) => (
          <Radio.Group
            id={id}
            aria-label={t('level')}
            aria-describedby={described['aria-describedby']}
            value={values.level}
            options={(['read', 'write'] as const).map((value) => ({ value, label: t(`levels.${value}`) }))}
            onChange={(event) => set({ level: String(event.target.value) })}
          />
        )}
      </FormField>
      {form.dirty && (
        <div>
          <Button onClick={() => setPreview({ rule: rule ? { id: rule.id, remove: false, change: requestOf(values, true) } : { remove: false, change: requestOf(values, false) } })}>{t('preview')}</Button>
        </div>
      )}
      {preview && <AccessPreview change={preview} />}
      <FormProblem error={form.error} fields={fields} />
      <FormBar form={form} />
    </form>
  )
}
