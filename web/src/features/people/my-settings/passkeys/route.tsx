import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { passkeysUsable } from '@/lib/passkeys'
import { Loaded } from '../Loaded'
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
      <Loaded query={passkeys}>
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
      </Loaded>
      {passkeysUsable ? <AddPasskey /> : <p className={styles.hint}>{t('passkeys.unusable')}</p>}
    </Page>
  )
}
