import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatMoment } from '@/lib/format/dates'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { TickBox } from '@/records/timeline/TickBox'
import styles from './home.module.css'
import { type Home, recordsOf } from './useHome'

/** What is due today and what should have been done. */
export function Tasks({ tasks, scope }: { tasks: NonNullable<Home['tasks']>; scope: string }) {
  const { t } = useTranslation('home')
  const { language, timeZone, today } = useReading()
  const object = useObjects().find((o) => o.name === 'task')
  const number = (n: number) => formatNumber(n, language)
  return (
    <section className={styles.card} aria-labelledby="home-tasks">
      <header className={styles.head}>
        <h2 id="home-tasks">{t('tasks.title')}</h2>
        <span className={styles.counts}>
          {tasks.overdue.count > 0 && (
            <Link to={recordsOf(tasks.overdue)} className={styles.late}>
              {t('tasks.overdue', { n: number(tasks.overdue.count) })}
            </Link>
          )}
          <Link to={recordsOf(tasks.today)}>{t('tasks.today', { n: number(tasks.today.count) })}</Link>
        </span>
      </header>
      {tasks.next.length === 0 ? (
        <div className={styles.none}>
          <p>{t('tasks.none')}</p>
          <p>{t('tasks.noneHint')}</p>
        </div>
      ) : (
        <ul className={styles.list}>
          {tasks.next.map((task) => (
            <li key={task.id} className={styles.item}>
              {object && <TickBox task={object} record={{ id: task.id, subject: task.subject, done: false }} />}
              <span className={styles.what}>
                <Link to={`/tasks/${task.id}`} className={styles.name}>
                  {task.subject}
                </Link>
                <span className={styles.detail}>{[task.about?.name, scope === 'mine' ? null : task.owner?.name].filter(Boolean).join(' · ')}</span>
              </span>
              <span className={styles.side}>
                {task.overdue && <span className={styles.late}>{t('tasks.late')}</span>} {task.dueAt && formatMoment(task.dueAt, language, timeZone, today)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
