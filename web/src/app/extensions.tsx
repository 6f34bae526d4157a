import { lazy, Suspense } from 'react'
import { CompleteTask } from '@/features/sales/complete-task/CompleteTask'
import { ConvertLead } from '@/features/sales/convert-lead/ConvertLead'
import { useLeadBoard } from '@/features/sales/convert-lead/useLeadBoard'
import { useMoveStage } from '@/features/sales/move-stage/useMoveStage'
import { useStageBoard } from '@/features/sales/move-stage/useStageBoard'
import type { Extension, ExtensionProps } from '@/records/extensions'

const StagePath = lazy(() => import('@/features/sales/move-stage/StagePath'))

const StagePathLater = (props: ExtensionProps) => (
  <Suspense fallback={<div style={{ minHeight: 98 }} />}>
    <StagePath {...props} />
  </Suspense>
)

/** What the features add to the screens of records, by object. */
export const extensions: Readonly<Record<string, Extension>> = {
  opportunity: { Top: StagePathLater, useBoard: useStageBoard, useMove: useMoveStage },
  lead: { Actions: ConvertLead, useBoard: useLeadBoard },
  task: { Actions: CompleteTask },
}
