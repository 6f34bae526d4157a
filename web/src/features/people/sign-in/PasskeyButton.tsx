import { KeyOutlined } from '@ant-design/icons'
import { Button, Divider } from 'antd'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import type { Me } from '@/lib/me'
import { signWithPasskey } from '@/lib/passkeys'
import { Refused } from '@/ui/form/Refused'
import { useWork } from '@/ui/form/useWork'
import styles from './sign-in.module.css'

interface Props {
  /** Whether the device is to stay signed in. */
  remembers: () => boolean
  onSignedIn: (me: Me) => void
}

/** Signs in by fingerprint, face or the device's PIN. Who gives up is told nothing. */
export function PasskeyButton({ remembers, onSignedIn }: Props) {
  const { t } = useTranslation('signIn')
  const { busy, error, run } = useWork()
  const signIn = async () => {
    const credential = await signWithPasskey(await answered(api.POST('/api/v1/session/passkey/options', { body: {} })))
    if (credential === null) return
    onSignedIn(await answered(api.POST('/api/v1/session/passkey', { body: { credential, remember: remembers() } })))
  }
  return (
    <>
      <Divider plain className={styles.or ?? ''}>
        {t('or')}
      </Divider>
      <Refused error={error} />
      <Button block icon={<KeyOutlined aria-hidden />} loading={busy} onClick={() => run(signIn)}>
        {t('passkey')}
      </Button>
    </>
  )
}
