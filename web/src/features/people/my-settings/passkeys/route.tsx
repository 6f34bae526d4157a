import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { passkeysUsable } from '@/lib/passkeys'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '../Page'
import { passkeysQuery } from '../queries'
import styles from '../my-settings.module.css'
import { AddPasskey } from './AddPasskey'
import { PasskeyRow } from './PasskeyRow'

export function Component() {
  const { t } = useTranslation('mySettings')
  const passkeys = useQuery(passkeysQuery)
  return (
    <Page title={t('pages.passkeys')} lead={t('passkeys.lead')}>
      <Loading query={passkeys}>
        {(items) =>
          items.length === 0 ? (
            <p className={styles.state}>{t('passkeys.none')}</p>
          ) : (
            <ul className={styles.rows}>
              {items.map((passkey) => (
                <PasskeyRow key={passkey.id} passkey={passkey} />
              ))}
            </ul>
          )
        }
      </Loading>
      {passkeysUsable ? <AddPasskey /> : <p className={styles.hint}>{t('passkeys.unusable')}</p>}
    </Page>
  )
}
