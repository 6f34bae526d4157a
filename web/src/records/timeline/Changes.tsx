import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition, TimelineEntry } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { calls } from '../calls'
import { fieldAt } from '../definitions'
import { ChangeList, namesIn } from '../history/ChangeList'
import { keys } from '../keys'
import { useNames } from '../names'
import { changedPaths } from './entries'
import styles from './timeline.module.css'

interface Props {
  object: ObjectDefinition
  recordId: string
  changes: TimelineEntry[]
}

/** Changes to fields, folded to the names of the fields; opened, what they were and became. */
export function Changes({ object, recordId, changes }: Props) {
  const { t } = useTranslation(['timeline', 'common'])
  const { say } = useReading()
  const [open, setOpen] = useState(false)
  const labels = changedPaths(changes).flatMap((path) => {
    const field = fieldAt(object, path)
    return field ? [say(field.label)] : []
  })
  if (labels.length === 0) return <p className={styles.noteTitle}>{t('changedSomething')}</p>
  return (
    <>
      <Button type="text" size="small" className={styles.unfold ?? ''} aria-expanded={open} onClick={() => setOpen(!open)}>
        {labels.length > 4 ? t('andMore', { fields: labels.slice(0, 3).join(t('comma')), total: labels.length }) : labels.join(t('comma'))}
      </Button>
      {open && <Details object={object} recordId={recordId} changes={changes} />}
    </>
  )
}

function Details({ object, recordId, changes }: Props) {
  const { t } = useTranslation('timeline')
  const history = useQuery({ queryKey: keys.history(object.path, recordId), queryFn: () => calls.history(object.path, recordId) })
  const entries = (history.data?.items ?? []).filter((entry) => changes.some((change) => change.at === entry.at))
  const names = useNames(namesIn(object, entries.flatMap((entry) => entry.changes)))
  if (history.isPending) return <Skeleton active title={false} paragraph={{ rows: 2 }} />
  if (entries.length === 0) return <p className={styles.facts}>{t('seeHistory')}</p>
  return entries.map((entry) => <ChangeList key={entry.version} object={object} changes={entry.changes} names={names} />)
}
