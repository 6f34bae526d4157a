import { useQuery } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { Bones } from '@/ui/Bones'
import { messageOf } from '@/ui/messageOf'
import { calls } from '../calls'
import { fieldAt, pathOf, selectOf, titleOf, useObjects, valueOf } from '../definitions'
import { kindOf } from '../fields'
import { iconOf } from '../icons'
import { keys } from '../keys'
import { highlightsOf } from '../layout'
import styles from './quickLook.module.css'

interface Props {
  object: ObjectDefinition
  id: string
  anchor: HTMLElement
}

const width = 300
const height = 220

/** A record's name, facts and owner beside the link to it. Nothing in it can be clicked, so that it may go as it came. */
export function QuickLook({ object, id, anchor }: Props) {
  const reading = useReading()
  const objects = useObjects()
  const owner = fieldAt(object, 'ownerId')
  const highlights = highlightsOf(object)
  const fields = owner && !highlights.includes(owner) ? [...highlights, owner] : highlights
  const found = useQuery({
    queryKey: [...keys.record(object.path, id), 'look'],
    queryFn: ({ signal }) => calls.get(object.path, id, selectOf(object, fields, objects), signal),
    staleTime: 60_000,
    retry: false,
  })
  const place = anchor.getBoundingClientRect()
  const above = place.bottom + height > window.innerHeight
  const record = found.data
  return createPortal(
    <div
      role="tooltip"
      className={styles.card}
      style={{ width, left: Math.max(8, Math.min(place.left, window.innerWidth - width - 8)), ...(above ? { bottom: window.innerHeight - place.top + 6 } : { top: place.bottom + 6 }) }}
    >
      {found.isPending && <Bones title={{ width: 160 }} paragraph={{ rows: 3 }} />}
      {found.error && <p className={styles.why}>{messageOf(found.error)}</p>}
      {record && (
        <>
          <p className={styles.name}>
            {iconOf(object.name)}
            {titleOf(record, object)}
          </p>
          <dl>
            {fields.map((field) => (
              <div key={pathOf(field)}>
                <dt>{reading.say(field.label)}</dt>
                <dd>{kindOf(field).text(valueOf(record, field), field, record, reading) || '—'}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>,
    document.querySelector('#page') ?? document.body,
  )
}
