import { StopOutlined, TrophyOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { useAddress } from '@/lib/useAddress'
import { useReading } from '@/lib/useReading'
import type { BoardColumn, BoardPlan } from '@/records/extensions'
import styles from './move-stage.module.css'
import { chance, colourOfStage, nameOf, pipelinesQuery, stagesQuery } from './process'

const PipelineChoice = lazy(() => import('./PipelineChoice'))

const icons = { open: undefined, won: <TrophyOutlined className={styles.won} />, lost: <StopOutlined className={styles.lost} /> }

/** The board of opportunities: the stages of one pipeline, which stands in the address as `pipeline`. */
export function useStageBoard(): BoardPlan | null {
  const { language } = useReading()
  const { search, put } = useAddress()
  const pipelines = useQuery(pipelinesQuery).data
  const stages = useQuery(stagesQuery).data
  const wished = search.get('pipeline')

  return useMemo(() => {
    if (!pipelines || !stages) return null
    const chosen = pipelines.find((p) => p.id === wished) ?? pipelines.find((p) => p.active) ?? pipelines[0]
    const columns = stages
      .filter((s) => s.pipelineId === chosen?.id)
      .map((s): BoardColumn => {
        const hint = chance(s, language)
        return { value: s.value, label: nameOf(s, language), colour: colourOfStage(s), closed: s.outcome !== 'open', retired: !s.active, ...(hint ? { hint } : {}), icon: icons[s.outcome] }
      })
    const several = pipelines.length > 1
    const choose = (id: string) => put({ pipeline: id }, 'push')
    return {
      columns,
      due: 'expectedCloseDate',
      filter: several && chosen ? `pipelineId eq '${chosen.id}'` : undefined,
      control: several && (
        <Suspense>
          <PipelineChoice pipelines={pipelines} value={chosen?.id ?? null} onChange={choose} />
        </Suspense>
      ),
    }
  }, [pipelines, stages, wished, language, put])
}
