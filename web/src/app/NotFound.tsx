import { CompassOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from '@/ui/EmptyState'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <EmptyState
      page
      icon={<CompassOutlined aria-hidden="true" />}
      title={t('problem.notFound')}
      action={
        <Link to="/">
          <Button type="primary">{t('problem.toStart')}</Button>
        </Link>
      }
    >
      {t('problem.notFoundWhy')}
    </EmptyState>
  )
}
