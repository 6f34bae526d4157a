import { useNavigate } from 'react-router'
import { usePhone } from '@/lib/useMedia'
import { RecordBoard } from '../board'
import styles from './list.module.css'
import { ListHeader } from './ListHeader'
import { ListPanel } from './ListPanel'
import type { ListControl } from './useListState'
import { questionOf } from './useRows'

/** The records of a list as a board, under the same views and filter as the table. */
export function ListBoard({ control }: { control: ListControl }) {
  const navigate = useNavigate()
  const phone = usePhone()
  const { object, state, set } = control
  const { filter, sort } = questionOf(object, state)
  return (
    <div className={styles.page}>
      <ListHeader control={control} exportTo={null} />
      <div className={styles.middle}>
        <div className={styles.records}>
          <RecordBoard
            object={object}
            filter={filter}
            sort={sort}
            columns={state.columns.map((column) => column.field)}
            open={state.open}
            onOpen={(id) => {
              if (phone) void navigate(`/${object.path}/${id}`)
              else set({ open: id }, state.open ? 'replace' : 'push')
            }}
          />
        </div>
        {!phone && <ListPanel control={control} />}
      </div>
    </div>
  )
}
