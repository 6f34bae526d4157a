import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { type Rights, type Role, rolesQuery } from '@/lib/roles'
import { useObjects } from '@/records/definitions'
import { recordsChanged } from '@/records/keys'
import { FormField } from '@/ui/editing/FormField'
import { useForm } from '@/ui/editing/useForm'
import { Section } from '@/ui/settings/Section'
import { useNotice } from '@/ui/useNotice'
import { RightsMatrix } from './RightsMatrix'
import { changedObjects } from './rights'
import styles from './roles.module.css'

const ReviewRole = lazy(() => import('./ReviewRole'))

interface Values {
  zh: string
  en: string
  objects: Record<string, Rights>
}

/** What a role may do. Nothing is stored before its effect has been shown. */
export function RoleForm({ role }: { role: Role }) {
  const { t } = useTranslation(['adminRoles', 'common'])
  const client = useQueryClient()
  const objects = useObjects()
  const { done } = useNotice()
  const [reviewing, setReviewing] = useState(false)
  const bodyOf = (before: Values, after: Values) => ({
    label: { 'zh-CN': after.zh, en: after.en },
    objects: changedObjects(objects, before.objects, after.objects),
  })
  const write = async (before: Values, after: Values) => {
    await answered(api.PATCH('/api/v1/roles/{name}', { params: { path: { name: role.name } }, body: bodyOf(before, after) }))
    // Whoever reads this may have the role.
    await Promise.all([client.invalidateQueries({ queryKey: rolesQuery.queryKey }), client.invalidateQueries({ queryKey: ['objects'] }), recordsChanged(client)])
  }
  const initial: Values = { zh: role.label['zh-CN'], en: role.label.en, objects: role.objects }
  const form = useForm<Values, Values>({
    initial,
    draft: `role.${role.name}`,
    save: async (values) => {
      await write(initial, values)
      return values
    },
    saved: (values) => {
      setReviewing(false)
      done(t('common:saved'), { undo: () => write(values, initial) })
    },
  })
  const { zh, en, objects: rights } = form.values
  return (
    <>
      {!role.shipped && (
        <div className={styles.names}>
          <FormField label={t('labelZh')} error={form.errorOf('label')} required>
            {(control) => <Input {...control} value={zh} maxLength={60} onChange={(event) => form.set({ zh: event.target.value })} />}
          </FormField>
          <FormField label={t('labelEn')}>{(control) => <Input {...control} value={en} maxLength={60} onChange={(event) => form.set({ en: event.target.value })} />}</FormField>
        </div>
      )}
      <Section title={t('rights')} text={t('rightsText')}>
        <RightsMatrix
          objects={objects}
          rights={rights}
          errorOf={(object) => form.errorOf(`objects.${object}`)}
          onChange={role.shipped ? null : (object, next) => form.set({ objects: { ...rights, [object]: next } })}
        />
      </Section>
      {!role.shipped && (
        <div className={styles.bar} data-dirty={form.dirty}>
          <Button type="primary" disabled={!form.dirty} onClick={() => setReviewing(true)} aria-haspopup="dialog">
            {t('review')}
          </Button>
          {form.dirty && <Button onClick={form.reset}>{t('common:discard')}</Button>}
        </div>
      )}
      <Suspense>
        {reviewing && <ReviewRole change={{ role: { name: role.name, ...bodyOf(initial, form.values) } }} saving={form.saving} error={form.error} onSave={form.submit} onClose={() => setReviewing(false)} />}
      </Suspense>
    </>
  )
}
