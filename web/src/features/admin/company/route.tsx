import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loading } from '@/ui/settings/Loading'
import { Page } from '@/ui/settings/Page'
import { companyQuery } from './company'
import { CompanyForm } from './CompanyForm'

export function Component() {
  const { t } = useTranslation(['adminCompany', 'adminSettings'])
  const company = useQuery(companyQuery)
  return (
    <Page title={t('adminSettings:place.company')} lead={t('lead')} back={{ to: '/settings', label: t('adminSettings:title') }} top>
      <Loading query={company} rows={8}>
        {(stored) => <CompanyForm company={stored} />}
      </Loading>
    </Page>
  )
}
