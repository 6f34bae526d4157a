import { usePhone } from '@/lib/useMedia'
import { useNavigate } from 'react-router'
import { RecordBoard } from '../board'
import styles from './list.module.css'
import { ListHeader } from './ListHeader'
import { ListPanel } from './ListPanel'
import type { ListControl } from './useListState'
import { questionOf } from './useRows'

/** The records of a list as cards in columns, below the same views and filters. */
export function BoardBody({ control }: { control: ListControl }) {
  const navigate = useNavigate()
  const phone = usePhone()
  const { object, state, set } = control
  const question = questionOf(object, state)
  // A view that was made as a table has no columns chosen for cards.
  const columns = state.view.layout === 'board' ? state.columns.map((column) => column.field) : undefined
  return (
    <div className={styles.page}>
      <ListHeader control={control} exportTo={null} />
      <div className={styles.middle}>
        <div className={styles.records}>
          <RecordBoard
            object={object}
            filter={question.filter}
            sort={state.view.layout === 'board' ? question.sort : undefined}
            columns={columns}
            open={state.open}
            onOpen={(id) => (phone ? void navigate(`/${object.path}/${id}`) : set({ open: id }, state.open ? 'replace' : 'push'))}
          />
        </div>
        {state.open && !phone && <ListPanel key={state.open} object={object} id={state.open} onClose={() => set({ open: null }, 'replace')} />}
      </div>
    </div>
  )
}
