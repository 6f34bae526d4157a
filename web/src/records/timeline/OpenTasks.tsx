import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import { formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { calls } from '../calls'
import { titleOf, useObject } from '../definitions'
import { keys } from '../keys'
import { filteredList } from '../related/relations'
import { RecordLink } from '../RecordLink'
import type { RecordData } from '../types'
import { TickBox } from './TickBox'
import { hangingOn, hangsOn } from './links'
import styles from './timeline.module.css'

const most = 5

/** What is still to do for a record, the most urgent first. */
export function OpenTasks({ object, record }: { object: ObjectDefinition; record: RecordData }) {
  const task = useObject('task')
  return task?.may.read && hangsOn(task, object) ? <Tasks task={task} object={object} record={record} /> : null
}

function Tasks({ task, object, record }: { task: ObjectDefinition; object: ObjectDefinition; record: RecordData }) {
  const { t } = useTranslation(['timeline', 'common'])
  const { language, timeZone, today } = useReading()
  const [opened] = useState(Date.now)
  const filter = `(${hangingOn(task, object, record.id)}) and (done eq false or done eq null)`
  const query = { select: 'id,version,subject,dueAt,done', filter, sort: 'dueAt', limit: most }
  const found = useQuery({ queryKey: keys.list(task.path, query), queryFn: ({ signal }) => calls.list(task.path, query, signal) })
  const tasks = found.data?.items ?? []
  if (tasks.length === 0) return null
  return (
    <section className={styles.todo} aria-label={t('todo')}>
      <h2 className={styles.dayName}>{t('todo')}</h2>
      <ul>
        {tasks.map((item) => {
          const late = typeof item.dueAt === 'string' && Date.parse(item.dueAt) < opened
          return (
            <li key={item.id}>
              <TickBox task={task} record={item} />
              <RecordLink object={task} id={item.id} name={titleOf(item, task)} />
              {typeof item.dueAt === 'string' && (
                <span className={late ? styles.late : styles.due}>
                  {late && `${t('late')} · `}
                  {formatMoment(item.dueAt, language, timeZone, today)}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {found.data?.next && <Link to={filteredList(task, filter)}>{t('common:showAll')}</Link>}
    </section>
  )
}
