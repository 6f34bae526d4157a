import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { connection } from '@/lib/api/connection'
import styles from './shell.module.css'

/** Says that the server cannot be reached, and when it can be again asks for what is on the screen. */
export function ConnectionBanner() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const online = useSyncExternalStore(connection.subscribe, connection.get)
  const wasLost = useRef(false)
  useEffect(() => {
    if (online && wasLost.current) void client.invalidateQueries()
    wasLost.current = !online
  }, [online, client])
  return (
    <div role="status">
      {!online && <div className={styles.banner}>{t('connection.lost')}</div>}
    </div>
  )
}
