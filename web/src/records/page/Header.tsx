import type { ReactNode } from 'react'
import type { Access, ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { iconOf } from '../icons'
import type { RecordData } from '../types'
import { Actions } from './Actions'
import { Highlights } from './Highlights'
import { Owner } from './Owner'
import styles from './page.module.css'
import { Title } from './Title'
import type { RecordEdit } from './useRecordEdit'

interface Props {
  object: ObjectDefinition
  record: RecordData
  edit: RecordEdit
  may: Access['may']
  lead: ReactNode
  onDeleted: () => void
}

export function Header({ object, record, edit, may, lead, onDeleted }: Props) {
  const { say } = useReading()
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        {lead}
        <span className={styles.kind}>
          {iconOf(object.name)}
          {say(object.label)}
        </span>
        <Owner object={object} record={record} may={may} />
        <Actions object={object} record={record} may={may} onDeleted={onDeleted} />
      </div>
      <Title object={object} record={record} edit={edit} may={may} />
      <Highlights object={object} record={record} />
    </header>
  )
}
