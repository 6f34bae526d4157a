import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { daysBetween, formatDate, formatExactly } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { useSeen } from '@/lib/useSeen'
import { Bones } from '@/ui/Bones'
import { ErrorState } from '@/ui/ErrorState'
import { calls } from '../calls'
import { useObjects } from '../definitions'
import { keys } from '../keys'
import type { RecordData } from '../types'
import { Changes } from './Changes'
import { Composer } from './Composer'
import { daysOf, type Happening, isOwn, objectOf } from './entries'
import { hasVerb, iconOfKind } from './kinds'
import { NoteItem } from './NoteItem'
import { OpenTasks } from './OpenTasks'
import styles from './timeline.module.css'
import { useDetails } from './useDetails'

/** What happened to a record and what is to do, with a place to note more. Older things come as one scrolls. */
export function Timeline({ object, record }: { object: ObjectDefinition; record: RecordData }) {
  const { t } = useTranslation(['timeline', 'common'])
  const { language, timeZone, today } = useReading()
  const timeline = useInfiniteQuery({
    queryKey: keys.timeline(object.path, record.id),
    queryFn: ({ pageParam }) => calls.timeline(object.path, record.id, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const pages = timeline.data?.pages ?? []
  const details = useDetails(pages, record.id)
  const days = daysOf(pages.flatMap((page) => page.items), record.id, timeZone)
  const nameOf = (day: string) => {
    const ago = daysBetween(day, today)
    return ago === 0 ? t('today') : ago === 1 ? t('yesterday') : formatDate(day, language, today)
  }
  return (
    <section aria-label={t('title')} className={styles.timeline}>
      <Composer key={record.id} object={object} record={record} />
      <OpenTasks object={object} record={record} />
      {timeline.isPending && <Bones paragraph={{ rows: 6 }} />}
      {timeline.error && <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {days.map(({ day, happenings }) => (
        <section key={day} aria-label={nameOf(day)}>
          <h2 className={styles.dayName}>{nameOf(day)}</h2>
          <ol className={styles.happenings}>
            {happenings.map((happening) => (
              <li key={happening.key}>
                <span className={styles.icon} aria-hidden="true">
                  {iconOfKind('entry' in happening ? happening.entry.kind : 'updated')}
                </span>
                <div className={styles.happening}>
                  <p className={styles.who}>
                    <Who happening={happening} />
                    <time dateTime={happening.at} title={formatExactly(happening.at, language, timeZone)}>
                      {new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(happening.at))}
                    </time>
                  </p>
                  <What object={object} record={record} happening={happening} note={'entry' in happening ? details.get(happening.entry.id) : undefined} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {timeline.isFetchingNextPage && <Bones title={false} paragraph={{ rows: 2 }} />}
      {timeline.hasNextPage && <End key={pages.length} onSeen={() => void timeline.fetchNextPage()} />}
    </section>
  )
}

/** The end of what is loaded; a new one for each page, so that a short page is followed by the next at once. */
const End = ({ onSeen }: { onSeen: () => void }) => <div ref={useSeen<HTMLDivElement>(onSeen)} />

/** Who did what, in a few words. */
function Who({ happening }: { happening: Happening }) {
  const { t } = useTranslation('timeline')
  const entry = 'entry' in happening ? happening.entry : happening.changes[0]
  if (!entry) return null
  const verb = 'changes' in happening ? t('verb.updated') : hasVerb(entry.kind) ? t(`verb.${entry.kind}`) : t('verb.noted')
  return (
    <>
      <strong>{entry.by?.name ?? t('system')}</strong> {verb}
    </>
  )
}

function What({ object, record, happening, note }: { object: ObjectDefinition; record: RecordData; happening: Happening; note: RecordData | undefined }) {
  const objects = useObjects()
  if ('changes' in happening) return <Changes object={object} recordId={record.id} changes={happening.changes} />
  if (isOwn(happening.entry, record.id)) return null
  const noted = objects.find((o) => o.name === objectOf(happening.entry))
  return noted ? <NoteItem noted={noted} entry={happening.entry} note={note} about={record.id} /> : null
}
