import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem, isProblem } from '@/lib/api/problem'
import { messageOf } from '@/ui/messageOf'
import styles from './form.module.css'

/** Why a form was not taken, above its button: an error, or words of one's own. Where the server wants us to wait, the time that is left runs down. */
export function Refused({ error }: { error: unknown }) {
  // Whose session is over is asked to sign in again, which says it all.
  if (!error || isProblem(error, 'auth.required')) return null
  const locked = error instanceof ApiProblem && error.status === 429 && error.retryAfter > 0
  return (
    <div className={styles.refused} role="alert">
      {locked ? <Waiting key={error.traceId} seconds={error.retryAfter} /> : typeof error === 'string' ? error : messageOf(error)}
    </div>
  )
}

function Waiting({ seconds }: { seconds: number }) {
  const { t } = useTranslation('signIn')
  const [until] = useState(() => Date.now() + seconds * 1000)
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const tick = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 250)
    return () => clearInterval(tick)
  }, [until])
  if (left === 0) return <>{t('waitOver')}</>
  return (
    <>
      {t('tooMany')}
      {/* A reader of the screen aloud hears it once, not every second. */}
      <span role="timer" aria-live="off" className={styles.timer}>
        {t('waitLeft', { left: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` })}
      </span>
    </>
  )
}
