import { ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTitle } from '@/lib/useTitle'
import { EmptyState } from '@/ui/EmptyState'
import { Loading } from '@/ui/settings/Loading'
import { imports } from './calls'
import { ImportTable } from './list/ImportTable'
import styles from './list/list.module.css'
import { underWay } from './queries'

/** Every import of one's own, for administrators everybody's: what goes on, what waits, what became of the rest. */
export function Component() {
  const { t } = useTranslation('imports')
  useTitle(t('title'))
  const list = useQuery({
    queryKey: ['imports'],
    queryFn: async ({ signal }) => (await imports.list(signal)).items,
    refetchInterval: ({ state }) => (state.data?.some(underWay) ? 1500 : false),
    staleTime: 0,
  })
  const begin = (
    <Link to="/imports/new">
      <Button type="primary" icon={<PlusOutlined aria-hidden />} tabIndex={-1}>
        {t('list.begin')}
      </Button>
    </Link>
  )
  if (list.data?.length === 0) {
    return (
      <EmptyState page icon={<ImportOutlined aria-hidden />} title={t('list.none')} action={begin}>
        <p>{t('list.noneText')}</p>
      </EmptyState>
    )
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('list.lead')}</p>
        </div>
        {begin}
      </header>
      <Loading query={list} rows={8}>
        {(items) => <ImportTable items={items} />}
      </Loading>
    </div>
  )
}
