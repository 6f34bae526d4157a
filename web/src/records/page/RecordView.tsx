import { useQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/lib/api/problem'
import type { ObjectDefinition } from '@/lib/api/types'
import { Bones } from '@/ui/Bones'
import { ErrorState } from '@/ui/ErrorState'
import { useObjects } from '../definitions'
import { useExtension } from '../extensions'
import { bringEditorsSoon } from '../fields/later'
import { RelatedLists } from '../related/RelatedLists'
import { Timeline } from '../timeline/Timeline'
import type { RecordData } from '../types'
import { Conflict } from './Conflict'
import { FieldGroups } from './FieldGroups'
import { Header } from './Header'
import { Made } from './Made'
import { Missing } from './Missing'
import styles from './page.module.css'
import { recordQuery } from './recordQuery'
import { useMay } from './useMay'
import { useRecordEdit } from './useRecordEdit'

interface Props {
  object: ObjectDefinition
  id: string
  /** Three columns beside each other, or one at a time: on phones and in the panel beside a list. */
  layout: 'columns' | 'tabs'
  /** What stands before the icon: the way back, or out of the panel. */
  lead?: ReactNode
  onDeleted: () => void
}

/** One record, whole: what it is, what happened, what belongs to it. */
export function RecordView({ object, id, ...rest }: Props) {
  const objects = useObjects()
  const found = useQuery(recordQuery(object, id, objects))
  if (found.error && (isProblem(found.error, 'record.not_found') || !found.data)) {
    return isProblem(found.error, 'record.not_found') ? <Missing object={object} id={id} /> : <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  }
  return found.data ? <Loaded key={id} object={object} record={found.data} {...rest} /> : <Bones avatar paragraph={{ rows: 10 }} className={styles.skeleton ?? ''} />
}

function Loaded({ object, record, layout, lead, onDeleted }: Omit<Props, 'id'> & { record: RecordData }) {
  const { t } = useTranslation('page')
  const may = useMay(object, record.id)
  const edit = useRecordEdit(object, record.id)
  const { Top } = useExtension(object)
  useEffect(bringEditorsSoon, [])
  const details = (
    <>
      <FieldGroups object={object} record={record} edit={edit} may={may} />
      <Made object={object} record={record} />
    </>
  )
  const happened = object.abilities.timeline && <Timeline object={object} record={record} />
  const related = <RelatedLists object={object} record={record} />
  return (
    <article className={styles.record} data-layout={layout}>
      <Header object={object} record={record} edit={edit} may={may} lead={lead} onDeleted={onDeleted} />
      {Top && (
        <div className={styles.across}>
          <Top object={object} record={record} />
        </div>
      )}
      {layout === 'columns' ? (
        <div className={styles.columns} data-timeline={happened !== false}>
          <div className={styles.left}>{details}</div>
          {happened && <div className={styles.middle}>{happened}</div>}
          <div className={styles.right}>{related}</div>
        </div>
      ) : (
        <Tabs
          className={styles.tabs ?? ''}
          items={[
            { key: 'details', label: t('tabs.details'), children: details },
            ...(happened ? [{ key: 'timeline', label: t('tabs.timeline'), children: happened }] : []),
            { key: 'related', label: t('tabs.related'), children: related },
          ]}
        />
      )}
      {edit.conflict && <Conflict object={object} id={record.id} conflict={edit.conflict} />}
    </article>
  )
}
