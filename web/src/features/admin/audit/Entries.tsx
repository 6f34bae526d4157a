import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Loading } from '@/ui/settings/Loading'
import { type Column, Table } from '@/ui/settings/Table'
import styles from './audit.module.css'
import type { Words } from './detail'
import { type AuditAsk, type AuditEntry, auditQuery } from './queries'
import { useWords } from './useWords'

interface Props {
  label: string
  ask: AuditAsk
  columns: (words: Words) => Column<AuditEntry>[]
}

/** The entries that were asked for, newest first, a page at a time. */
export function Entries({ label, ask, columns }: Props) {
  const { t } = useTranslation(['adminAudit', 'common'])
  const log = useInfiniteQuery(auditQuery(ask))
  const entries = (log.data?.pages ?? []).flatMap((page) => page.items)
  const words = useWords(entries)
  return (
    <Loading query={log} rows={12}>
      {() => (
        <div>
          <Table label={label} rows={entries} rowKey={(entry) => String(entry.n)} empty={t('empty')} columns={columns(words)} />
          {log.hasNextPage && (
            <Button className={styles.more ?? ''} loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
              {t('common:more')}
            </Button>
          )}
        </div>
      )}
    </Loading>
  )
}
