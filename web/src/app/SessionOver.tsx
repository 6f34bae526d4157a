import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { SignInForm } from '@/features/people/sign-in/SignInForm'
import { answered, api } from '@/lib/api/client'
import { session } from '@/lib/api/session'
import { type Me, meQuery, useMe } from '@/lib/me'

/** Asks to sign in again over what is on the screen, which stays as it is, with everything typed. */
export default function SessionOver() {
  const { t } = useTranslation('signIn')
  const client = useQueryClient()
  const me = useMe()

  const signedIn = (who: Me) => {
    // Nothing that one person had on the screen is for another.
    if (who.id !== me.id) {
      window.location.reload()
      return
    }
    client.setQueryData(meQuery.queryKey, who)
    session.begun()
    void client.invalidateQueries()
  }

  // Who has signed in again in another tab need not do it here.
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible') answered(api.GET('/api/v1/me')).then(signedIn, () => undefined)
  })
  useEffect(() => {
    const listen = () => look()
    document.addEventListener('visibilitychange', listen)
    return () => document.removeEventListener('visibilitychange', listen)
  }, [])

  return (
    <Modal open title={t('overTitle')} footer={null} closable={false} keyboard={false} mask={{ closable: false }} width={400}>
      <p>{t('overLead')}</p>
      <SignInForm email={me.email} onSignedIn={signedIn} />
    </Modal>
  )
}
