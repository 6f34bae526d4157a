import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition, TimelineEntry } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { useNotice } from '@/ui/useNotice'
import { calls } from '../calls'
import { fieldAt, isHidden, pathOf, referenced, useObject, valueOf } from '../definitions'
import { isEmpty, kindOf } from '../fields'
import { labelOf } from '../fields/choice'
import { recordsChanged } from '../keys'
import { RecordLink } from '../RecordLink'
import type { RecordData } from '../types'
import { EditNote } from './EditNote'
import { TickBox } from './TickBox'
import styles from './timeline.module.css'

interface Props {
  /** The object of what happened: activity or task. */
  noted: ObjectDefinition
  entry: TimelineEntry
  /** Its fields, once they are there. */
  note: RecordData | undefined
  /** The record on whose timeline it stands, which is not named again. */
  about: string
}

/** An activity or a task: what was said, about whom, and ways to mend it. */
export function NoteItem({ noted, entry, note, about }: Props) {
  const { t } = useTranslation(['timeline', 'common'])
  const reading = useReading()
  const client = useQueryClient()
  const notice = useNotice()
  const [editing, setEditing] = useState(false)
  const [whole, setWhole] = useState(false)
  const users = useObject('user')
  const kindField = fieldAt(noted, 'kind')
  const kind = kindField ? labelOf(kindField, entry.kind, reading) : reading.say(noted.label)
  const body = note?.body ?? note?.description
  const remove = async () => {
    try {
      await calls.remove(noted.path, entry.id)
      await recordsChanged(client)
      notice.done(t('noteRemoved', { what: kind }), { undo: () => calls.restore(noted.path, entry.id).then(() => recordsChanged(client)) })
    } catch (error) {
      notice.failed(error)
    }
  }
  if (editing && note) return <EditNote noted={noted} note={note} kind={noted.name === 'task' ? 'task' : entry.kind} onClose={() => setEditing(false)} />
  const facts = note ? ['durationMinutes', ...(entry.kind === 'task' ? ['dueAt'] : [])].flatMap((path) => fieldAt(noted, path) ?? []).filter((field) => !isEmpty(valueOf(note, field))) : []
  const others = note ? noted.fields.filter((f) => f.reference && f.reference !== users?.name && f.filterable && valueOf(note, f) !== about && referenced(note, f) && !isHidden(note, f)) : []
  return (
    <div className={styles.note}>
      {entry.title && (
        <p className={styles.noteTitle}>
          {noted.name === 'task' && note && <TickBox task={noted} record={note} />}
          <RecordLink object={noted} id={entry.id} name={entry.title} />
        </p>
      )}
      {typeof body === 'string' && (
        <>
          <p className={styles.body} data-whole={whole}>
            {body}
          </p>
          {(body.length > 280 || body.split('\n').length > 4) && (
            <Button type="link" size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? t('less') : t('whole')}
            </Button>
          )}
        </>
      )}
      {note && (facts.length > 0 || others.length > 0) && (
        <p className={styles.facts}>
          {facts.map((field) => (
            <span key={pathOf(field)}>{field.name === 'durationMinutes' ? t('minutes', { count: Number(valueOf(note, field)) }) : `${reading.say(field.label)} ${kindOf(field).text(valueOf(note, field), field, note, reading)}`}</span>
          ))}
          {others.map((field) => (
            <Other key={pathOf(field)} name={field.reference ?? ''} other={referenced(note, field)} />
          ))}
        </p>
      )}
      {noted.may.change && note && (
        <span className={styles.mend}>
          <Button type="text" size="small" icon={<EditOutlined aria-hidden="true" />} aria-label={t('editNote', { what: kind })} onClick={() => setEditing(true)} />
          {noted.may.delete && <Button type="text" size="small" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t('removeNote', { what: kind })} onClick={() => void remove()} />}
        </span>
      )}
    </div>
  )
}

function Other({ name, other }: { name: string; other: ReturnType<typeof referenced> }) {
  const object = useObject(name)
  return object && other ? <RecordLink object={object} id={other.id} name={other.name} /> : null
}
