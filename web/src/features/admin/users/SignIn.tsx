import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { formatAgo, formatExactly } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import type { RecordData } from '@/records/types'
import { CopyOnce } from '@/ui/CopyOnce'
import { Section } from '@/ui/settings/Section'
import { useConfirm } from '@/ui/useConfirm'
import { useNotice } from '@/ui/useNotice'
import { lastSignInQuery } from './queries'
import styles from './users.module.css'

/** How a colleague comes in: the links an administrator can make, and what to do when the phone is lost. */
export function SignIn({ user }: { user: RecordData }) {
  const { t } = useTranslation('adminUsers')
  const { language, timeZone } = useReading()
  const { done, failed } = useNotice()
  const confirm = useConfirm()
  const last = useQuery(lastSignInQuery(user.id))
  const path = { params: { path: { id: user.id } } }
  const link = useMutation({
    mutationFn: (kind: 'invite' | 'reset-password') =>
      answered(kind === 'invite' ? api.POST('/api/v1/users/{id}/invite', path) : api.POST('/api/v1/users/{id}/reset-password', path)).then((made) => ({ ...made, kind })),
    onError: failed,
  })
  const never = last.data === null
  const removeFactors = () =>
    confirm({
      title: t('removeFactors'),
      text: t('removeFactorsWhy', { name: String(user.name) }),
      ok: t('removeFactors'),
      act: async () => {
        await api.POST('/api/v1/users/{id}/remove-factors', path)
        done(t('factorsRemoved'))
      },
    })
  return (
    <Section
      title={t('signIn')}
      text={
        last.data ? (
          <span title={formatExactly(last.data.at, language, timeZone)}>{t('lastSignIn', { when: formatAgo(last.data.at, language, last.dataUpdatedAt), from: last.data.address ?? '—' })}</span>
        ) : never ? (
          t(user.email ? 'neverSignedIn' : 'needsEmail')
        ) : undefined
      }
    >
      <div className={styles.buttons}>
        {never ? (
          <Button type="primary" disabled={!user.active} loading={link.isPending} onClick={() => link.mutate('invite')}>
            {t('invite')}
          </Button>
        ) : (
          <>
            <Button disabled={!user.active} loading={link.isPending} onClick={() => link.mutate('reset-password')}>
              {t('reset')}
            </Button>
            <Button onClick={removeFactors}>{t('removeFactors')}</Button>
          </>
        )}
      </div>
      {link.data && <CopyOnce text={link.data.url} label={t(link.data.kind === 'invite' ? 'inviteLink' : 'resetLink')} help={t('linkHelp', { until: formatExactly(link.data.expiresAt, language, timeZone) })} />}
    </Section>
  )
}
