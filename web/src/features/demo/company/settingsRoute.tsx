import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Page } from '@/ui/settings/Page'
import { Add } from './Add'
import { Remove } from './Remove'
import { UnderWay } from './UnderWay'
import { isUnderWay, useDemo } from './useDemo'

/** /settings/demo: adds the demo company to an empty workspace, and removes it. */
export function Component() {
  const { t } = useTranslation(['demo', 'adminSettings'])
  const demo = useDemo()
  return (
    <Page title={t('adminSettings:place.demo')} lead={t('place.lead')} back={{ to: '/settings', label: t('adminSettings:title') }} top>
      {!demo ? <Skeleton active title={false} /> : isUnderWay(demo) ? <UnderWay demo={demo} /> : demo.status === 'there' ? <Remove demo={demo} /> : <Add demo={demo} />}
    </Page>
  )
}
