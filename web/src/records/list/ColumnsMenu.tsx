import { TableOutlined } from '@ant-design/icons'
import { Button, Popover, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './list.module.css'
import type { ListControl } from './useListState'

const Columns = lazy(() => import('./Columns'))

/** Which columns stand in the list, in which order, and which of them stay while others scroll. */
export function ColumnsMenu({ control }: { control: ListControl }) {
  const { t } = useTranslation('list')
  const [open, setOpen] = useState(false)
  const columns = (
    <Suspense fallback={<Skeleton active title={false} className={styles.columns ?? ''} />}>
      <Columns control={control} />
    </Suspense>
  )
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight" destroyOnHidden content={columns}>
      <Button type="text" icon={<TableOutlined aria-hidden="true" />} aria-label={t('columns.choose')} aria-expanded={open}>
        <span className={styles.toolLabel}>{t('columns.title')}</span>
      </Button>
    </Popover>
  )
}
