import { lazy, Suspense } from 'react'
import { BoardSkeleton } from './BoardSkeleton'
import type { RecordBoardProps } from './RecordBoard'

const Loaded = lazy(() => import('./RecordBoard'))

/** A list's records as a board; its code comes when somebody looks at one. */
export const RecordBoard = (props: RecordBoardProps) => (
  <Suspense fallback={<BoardSkeleton />}>
    <Loaded key={props.object.name} {...props} />
  </Suspense>
)
