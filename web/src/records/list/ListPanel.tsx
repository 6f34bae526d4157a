import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import type { ObjectDefinition } from '@/lib/api/types'
import styles from './list.module.css'

const RecordPanel = lazy(() => import('../page/RecordPanel').then((module) => ({ default: module.RecordPanel })))

interface Props {
  object: ObjectDefinition
  id: string
  onClose: () => void
}

/** A record beside its list; its code comes when the first is opened. */
export const ListPanel = (props: Props) => (
  <aside className={styles.panel}>
    <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 6 }} className={styles.waiting ?? ''} />}>
      <RecordPanel {...props} />
    </Suspense>
  </aside>
)
