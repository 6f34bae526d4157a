import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReading } from '@/lib/useReading'
import { Reorder } from '@/ui/reorder/Reorder'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '@/ui/settings/Page'
import styles from './pipelines.module.css'
import { nameIn, pipelinesQuery } from './queries'
import { useOrder } from './useOrder'

const PipelineDialog = lazy(() => import('./PipelineDialog'))

/** The kinds of sale, in order; the first active one takes new opportunities. */
export function Component() {
  const { t } = useTranslation(['adminPipelines', 'adminSettings'])
  const { language } = useReading()
  const [adding, setAdding] = useState(false)
  const pipelines = useQuery(pipelinesQuery)
  const order = useOrder('pipelines', pipelinesQuery.queryKey)
  const first = pipelines.data?.find((p) => p.active)
  return (
    <Page
      title={t('adminSettings:place.pipelines')}
      lead={t('lead')}
      back={{ to: '/settings', label: t('adminSettings:title') }}
      top
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      }
    >
      <Loading query={pipelines}>
        {(items) => (
          <Reorder label={t('adminSettings:place.pipelines')} items={items} itemKey={(p) => p.id} nameOf={(p) => nameIn(p, language)} onOrder={order}>
            {(pipeline) => (
              <Link to={`/settings/pipelines/${pipeline.id}`} className={styles.pipeline ?? ''} data-faded={!pipeline.active}>
                <span className={styles.name}>{nameIn(pipeline, language)}</span>
                {pipeline.id === first?.id && <Tag>{t('default')}</Tag>}
                {!pipeline.active && <Tag>{t('inactive')}</Tag>}
                {typeof pipeline.description === 'string' && <span className={styles.about}>{pipeline.description}</span>}
              </Link>
            )}
          </Reorder>
        )}
      </Loading>
      <Suspense>{adding && <PipelineDialog pipeline={null} position={(pipelines.data?.length ?? 0) + 1} onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  )
}
