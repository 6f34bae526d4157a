import { useMemo } from 'react'
import type { ObjectDefinition } from '@/lib/api/types'
import { useAddress } from '@/lib/useAddress'
import { usePhone } from '@/lib/useMedia'
import { fieldAt, pathOf, selectOf, useObjects } from '../definitions'
import { allOf, type Board } from './board'
import styles from './board.module.css'
import { BoardBar } from './BoardBar'
import { BoardScreen } from './BoardScreen'
import { BoardSkeleton } from './BoardSkeleton'
import { faceOf } from './face'
import { sortPaths } from './order'
import { boardField, useBoardPlan } from './useBoardPlan'

export interface RecordBoardProps {
  object: ObjectDefinition
  filter: string | undefined
  sort?: string | undefined
  /** What cards show; the columns of the object's own board unless a saved view has others. */
  columns?: readonly string[] | undefined
  /** The record in the side panel. */
  open: string | null
  onOpen: (id: string) => void
}

/** The records of a list as cards in columns, one for each value of the object's board field. Fills the height that it is given. */
export default function RecordBoard({ object, filter, sort, columns, open, onOpen }: RecordBoardProps) {
  const objects = useObjects()
  const phone = usePhone()
  const plan = useBoardPlan(object)
  const { search, put } = useAddress()
  const mayLane = object.abilities.owned && !phone && object.fields.some((f) => f.name === 'ownerId')
  const lanes = mayLane && search.get('lanes') === 'owner'
  const field = boardField(object)
  const shipped = object.views.find((v) => v.layout === 'board')
  const order = sort ?? shipped?.sort ?? object.defaultSort
  // One text for the same columns, as a list is made anew with each drawing.
  const paths = (columns ?? shipped?.columns ?? object.highlights).join()

  const face = useMemo(() => field && faceOf(object, paths.split(','), field, plan?.due), [object, paths, field, plan?.due])
  const board = useMemo<Board | null>(() => {
    if (!field || !face || !plan) return null
    const sum = object.fields.find((f) => f.name === `${object.board?.sum ?? ''}Base`)
    const fields = [field, face.amount, face.due, face.owner, ...face.about, fieldAt(object, 'ownerId'), fieldAt(object, 'updatedAt'), sum].filter((f) => f !== null && f !== undefined)
    return {
      object,
      field,
      columns: plan.columns,
      filter: allOf(filter, plan.filter),
      sort: order,
      select: [...new Set([...selectOf(object, fields, objects).split(','), ...sortPaths(order)])].join(','),
      sum: sum ? pathOf(sum) : null,
      lanes,
    }
  }, [object, objects, field, face, plan, filter, order, lanes])

  const chooseLanes = (chosen: boolean) => put({ lanes: chosen ? 'owner' : null })

  return (
    <div className={styles.board}>
      <BoardBar control={plan?.control} lanes={mayLane ? lanes : null} onLanes={chooseLanes} />
      {board && face ? <BoardScreen key={lanes ? 'lanes' : 'columns'} board={board} face={face} open={open} onOpen={onOpen} /> : <BoardSkeleton />}
    </div>
  )
}
