import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { recordsChanged } from '@/records/keys'
import type { RecordData } from '@/records/types'
import { Section } from '@/ui/settings/Section'
import { useNotice } from '@/ui/useNotice'
import styles from './users.module.css'

const Deactivate = lazy(() => import('./Deactivate'))

/** The end of somebody's time here: the account closes and the records go to colleagues; or the way back. */
export function Leaving({ user }: { user: RecordData }) {
  const { t } = useTranslation('adminUsers')
  const client = useQueryClient()
  const { done, failed } = useNotice()
  const [open, setOpen] = useState(false)
  const activate = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/users/{id}/activate', { params: { path: { id: user.id } } })),
    onSuccess: () => {
      void Promise.all([recordsChanged(client), client.invalidateQueries({ queryKey: ['users', user.id] })])
      done(t('activated', { name: String(user.name) }))
    },
    onError: failed,
  })
  return (
    <Section title={t(user.active ? 'leaving' : 'gone')} text={t(user.active ? 'leavingText' : 'goneText')}>
      <div className={styles.buttons}>
        {!user.active && (
          <Button type="primary" loading={activate.isPending} onClick={() => activate.mutate()}>
            {t('activate')}
          </Button>
        )}
        <Button danger={Boolean(user.active)} onClick={() => setOpen(true)} aria-haspopup="dialog">
          {t(user.active ? 'deactivateAndHandOver' : 'handOverRest')}
        </Button>
      </div>
      <Suspense>{open && <Deactivate user={user} onClose={() => setOpen(false)} />}</Suspense>
    </Section>
  )
}
