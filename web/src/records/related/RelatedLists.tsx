import { useState } from 'react'
import type { ObjectDefinition } from '@/lib/api/types'
import { useSeen } from '@/lib/useSeen'
import { pathOf, useObjects } from '../definitions'
import type { RecordData } from '../types'
import { type Relation, relationsOf } from './relations'
import { RelatedList } from './RelatedList'
import styles from './related.module.css'

/** What belongs to a record, object by object; each asked for when it comes into view. */
export function RelatedLists({ object, record }: { object: ObjectDefinition; record: RecordData }) {
  const relations = relationsOf(object, useObjects())
  return (
    <div>
      {relations.map((relation) => (
        <OnceSeen key={`${relation.object.name} ${pathOf(relation.field)}`} relation={relation} record={record} several={relation.object === object || relations.filter((r) => r.object === relation.object).length > 1} />
      ))}
    </div>
  )
}

function OnceSeen({ relation, record, several }: { relation: Relation; record: RecordData; several: boolean }) {
  const [seen, setSeen] = useState(false)
  const place = useSeen<HTMLDivElement>(() => setSeen(true))
  return (
    <div ref={place} className={styles.place}>
      {seen && <RelatedList relation={relation} record={record} several={several} />}
    </div>
  )
}
