import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { type Import, imports, type Undo } from '../calls'
import styles from './run.module.css'

/** How far an undo is, and what it could not take back and why. */
export function UndoState({ file, undo, onAgain }: { file: Import; undo: Undo; onAgain: () => void }) {
  const { t } = useTranslation(['imports', 'common'])
  const { language, say } = useReading()
  const objects = useObjects()
  const over = undo.status === 'done'
  const broken = undo.status === 'failed' || undo.status === 'cancelled'
  const kept = useInfiniteQuery({
    queryKey: ['imports', file.id, 'kept'],
    queryFn: ({ pageParam, signal }) => imports.kept(file.id, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: over && undo.kept > 0,
  })
  const n = (value: number) => formatNumber(value, language)
  const total = file.created + file.createdAlong + file.updated
  const gone = undo.deleted + undo.reverted + undo.kept
  if (broken) {
    return (
      <Alert
        type="error"
        showIcon
        title={t('undo.broken', { done: n(gone), total: n(total) })}
        description={undo.error}
        action={file.undoUntil && <Button onClick={onAgain}>{t('undo.goOn')}</Button>}
      />
    )
  }
  if (!over) {
    return (
      <div role="status">
        <p className={styles.quiet}>{t('undo.going', { done: n(gone), total: n(total) })}</p>
        <Progress percent={total ? Math.floor((100 * gone) / total) : 0} status="active" aria-label={t('undo.progress')} />
      </div>
    )
  }
  const items = kept.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className={styles.undone}>
      <Alert type={undo.kept ? 'warning' : 'info'} showIcon title={t('undo.done')} description={t('undo.sums', { deleted: n(undo.deleted), reverted: n(undo.reverted), kept: n(undo.kept) })} />
      {items.length > 0 && (
        <>
          <h3>{t('undo.kept', { count: undo.kept, shown: n(undo.kept) })}</h3>
          <ul className={styles.kept}>
            {items.map((item, index) => {
              const object = objects.find((o) => o.name === item.object)
              return (
                // One record can stay for several of its changes.
                <li key={index}>
                  <span>
                    {object && item.id ? <Link to={`/${object.path}/${item.id}`}>{item.name}</Link> : (item.name ?? t('common:hidden'))} <span className={styles.quiet}>{object && say(object.label)}</span>
                  </span>
                  <span className={styles.reason}>{item.reason}</span>
                </li>
              )
            })}
          </ul>
          {kept.hasNextPage && (
            <Button loading={kept.isFetchingNextPage} onClick={() => void kept.fetchNextPage()}>
              {t('common:more')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
