import { lazy, Suspense } from 'react'
import { Bones } from '@/ui/Bones'
import styles from './list.module.css'
import type { ListControl } from './useListState'

const RecordPanel = lazy(() => import('../page/RecordPanel').then((m) => ({ default: m.RecordPanel })))

/** The record that stands open beside the list. */
export function ListPanel({ control: { object, state, set } }: { control: ListControl }) {
  if (!state.open) return null
  return (
    <div className={styles.panel}>
      <Suspense fallback={<Bones className={styles.panelBone ?? ''} />}>
        <RecordPanel object={object} id={state.open} onClose={() => set({ open: null }, 'replace')} />
      </Suspense>
    </div>
  )
}
