import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { cameIn, meQuery } from '@/lib/me'
import { setUpQuery } from '@/lib/setUp'
import { Booting } from '@/ui/Booting'
import { Entrance } from '@/ui/entrance/Entrance'
import { nextOf } from './next'
import { SignInForm } from './SignInForm'
import styles from './sign-in.module.css'

/** /sign-in: leads to the first run where it is due, and back to where one was. */
export function Component() {
  const { t } = useTranslation('signIn')
  const client = useQueryClient()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const next = nextOf(search.get('next'), window.location.origin)
  // Asked once: whoever came here because nobody is signed in need not wait for the same answer again.
  const me = useQuery({ ...meQuery, retry: false, retryOnMount: false })
  const setUp = useQuery({ ...setUpQuery, retry: false })

  if (me.data) return <Navigate to={next} replace />
  if (setUp.data?.needed) return <Navigate to="/setup" replace />
  if (me.isPending || setUp.isPending) return <Booting />
  return (
    <Entrance title={t('title')}>
      <SignInForm
        onSignedIn={(who) => {
          cameIn(client, who)
          void navigate(next, { replace: true })
        }}
      />
      <p className={styles.note}>{t('forgot')}</p>
    </Entrance>
  )
}
