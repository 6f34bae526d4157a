import { EditOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useReading } from '@/lib/useReading'
import type { RecordData } from '@/records/types'
import { EmptyState } from '@/ui/EmptyState'
import { Reorder } from '@/ui/reorder/Reorder'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '@/ui/settings/Page'
import { Section } from '@/ui/settings/Section'
import { nameIn, pipelinesQuery, stagesQuery } from './queries'
import { StageRow } from './StageRow'
import { useOrder } from './useOrder'

const PipelineDialog = lazy(() => import('./PipelineDialog'))
const StageDialog = lazy(() => import('./StageDialog'))

/** One pipeline: its stages in the order of the sale. */
export function Component() {
  const { t } = useTranslation(['adminPipelines', 'adminSettings', 'common'])
  const { id = '' } = useParams()
  const { language } = useReading()
  const [open, setOpen] = useState<'pipeline' | 'new' | RecordData | null>(null)
  const pipelines = useQuery(pipelinesQuery)
  const question = stagesQuery(id)
  const stages = useQuery(question)
  const order = useOrder('stages', question.queryKey)
  const pipeline = pipelines.data?.find((p) => p.id === id)
  const close = () => setOpen(null)
  const back = { to: '/settings/pipelines', label: t('adminSettings:place.pipelines') }
  if (pipelines.data && !pipeline) {
    return (
      <Page title={t('adminSettings:place.pipelines')} back={back}>
        <EmptyState title={t('common:problem.notFound')}>{t('common:problem.notFoundWhy')}</EmptyState>
      </Page>
    )
  }
  return (
    <Page
      title={pipeline ? nameIn(pipeline, language) : '…'}
      lead={typeof pipeline?.description === 'string' ? pipeline.description : pipeline && !pipeline.active ? t('inactiveWhy') : undefined}
      back={back}
      actions={
        <Button icon={<EditOutlined aria-hidden="true" />} onClick={() => setOpen('pipeline')} disabled={!pipeline}>
          {t('edit')}
        </Button>
      }
    >
      <Section
        title={t('stages')}
        text={t('stagesText')}
        actions={
          <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpen('new')}>
            {t('addStage')}
          </Button>
        }
      >
        <Loading query={stages} rows={6}>
          {(items) =>
            items.length ? (
              <Reorder label={t('stages')} items={items} itemKey={(s) => s.id} nameOf={(s) => nameIn(s, language)} onOrder={order}>
                {(stage) => <StageRow stage={stage} onOpen={() => setOpen(stage)} />}
              </Reorder>
            ) : (
              <EmptyState title={t('noStages')}>{t('noStagesText')}</EmptyState>
            )
          }
        </Loading>
      </Section>
      <Suspense>
        {open === 'pipeline' && pipeline && <PipelineDialog pipeline={pipeline} position={0} onClose={close} />}
        {open === 'new' && <StageDialog stage={null} pipelineId={id} position={(stages.data?.length ?? 0) + 1} onClose={close} />}
        {open && typeof open === 'object' && <StageDialog stage={open} pipelineId={id} position={0} onClose={close} />}
      </Suspense>
    </Page>
  )
}
