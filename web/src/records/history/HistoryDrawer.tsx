import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { formatExactly, formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { Bones } from '@/ui/Bones'
import { ErrorState } from '@/ui/ErrorState'
import { calls } from '../calls'
import { titleOf, useObject } from '../definitions'
import { keys } from '../keys'
import { useNames } from '../names'
import { RecordLink } from '../RecordLink'
import type { RecordData } from '../types'
import { ChangeList, namesIn } from './ChangeList'
import styles from './history.module.css'

interface Props {
  object: ObjectDefinition
  record: RecordData
  onClose: () => void
}

/** Every change of a record: who, when, through what, from what to what. */
export function HistoryDrawer({ object, record, onClose }: Props) {
  const { t } = useTranslation(['timeline', 'common', 'page'])
  const { language, timeZone, today } = useReading()
  const users = useObject('user')
  const history = useInfiniteQuery({
    queryKey: [...keys.history(object.path, record.id), 'pages'],
    queryFn: ({ pageParam }) => calls.history(object.path, record.id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const entries = history.data?.pages.flatMap((page) => page.items) ?? []
  const names = useNames(namesIn(object, entries.flatMap((entry) => entry.changes)))
  return (
    <Drawer open onClose={onClose} title={t('page:historyOf', { name: titleOf(record, object) })} size={560}>
      {history.isPending && <Bones paragraph={{ rows: 8 }} />}
      {history.error && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      <ol className={styles.history}>
        {entries.map((entry) => (
          <li key={entry.version}>
            <p className={styles.who}>
              {entry.by && users ? <RecordLink object={users} id={entry.by.id} name={entry.by.name} /> : <strong>{t('system')}</strong>}
              {t(`verb.${entry.kind}`)}
              <time dateTime={entry.at} title={formatExactly(entry.at, language, timeZone)}>
                {formatMoment(entry.at, language, timeZone, today)}
              </time>
              {entry.through !== 'web' && entry.through !== 'api' && <span className={styles.through}>{t('through', { context: entry.through })}</span>}
            </p>
            {entry.changes.length > 0 && <ChangeList object={object} changes={entry.changes} names={names} />}
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button block loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </Drawer>
  )
}
