import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { recordsChanged } from '@/records/keys'
import type { RecordData } from '@/records/types'
import { FormDialog } from '@/ui/editing/FormDialog'
import { useForm } from '@/ui/editing/useForm'
import { Loading } from '@/ui/settings/Loading'
import { useNotice } from '@/ui/useNotice'
import { type Given, handOverOf, stays } from './handOver'
import { HandOverRow } from './HandOverRow'
import { holdingsQuery } from './queries'
import styles from './users.module.css'

/** Closes an account and gives its records away, kind by kind; for one closed already, gives the rest. */
export default function Deactivate({ user, onClose }: { user: RecordData; onClose: () => void }) {
  const { t } = useTranslation('adminUsers')
  const client = useQueryClient()
  const { done } = useNotice()
  const holdings = useQuery(holdingsQuery(user.id))
  const owned = (holdings.data ?? []).filter((h) => h.count > 0)
  const name = String(user.name)
  const form = useForm<{ handOver: Record<string, Given> }, { handOver: unknown }>({
    initial: { handOver: {} },
    save: ({ handOver }) =>
      answered(api.POST('/api/v1/users/{id}/deactivate', { params: { path: { id: user.id } }, body: { handOver: handOverOf(handOver, owned) } })),
    saved: ({ handOver }) => {
      void Promise.all([recordsChanged(client), client.invalidateQueries({ queryKey: ['users', user.id] })])
      done(t(handOver ? 'deactivatedAndGiven' : 'deactivated', { name }))
      onClose()
    },
  })
  const put = (path: string, change: Partial<Given>) => form.set({ handOver: { ...form.values.handOver, [path]: { ...(form.values.handOver[path] ?? stays), ...change } } })
  return (
    <FormDialog
      wide
      always={user.active === true}
      title={t(user.active ? 'deactivateOf' : 'handOverOf', { name })}
      saveLabel={t(user.active ? 'deactivate' : 'handOver')}
      form={form}
      fields={['handOver']}
      onClose={onClose}
    >
      {Boolean(user.active) && <p className={styles.plain}>{t('deactivateText', { name })}</p>}
      <Loading query={holdings}>
        {() =>
          owned.length ? (
            <ul className={styles.kinds} aria-label={t('holdings')}>
              {owned.map((holding) => (
                <HandOverRow
                  key={holding.path}
                  holding={holding}
                  given={form.values.handOver[holding.path] ?? stays}
                  hasManager={typeof user.managerId === 'string'}
                  error={form.errorOf(`handOver.${holding.path}`)}
                  onChange={(change) => put(holding.path, change)}
                />
              ))}
            </ul>
          ) : (
            <p className={styles.plain}>{t('ownsNothing', { name })}</p>
          )
        }
      </Loading>
    </FormDialog>
  )
}
