import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import type { RecordData } from '@/records/types'
import { Page } from '@/ui/settings/Page'
import { knownCurrencies } from './queries'
import { MissingRates } from './MissingRates'
import { RateTable } from './RateTable'

const RateDialog = lazy(() => import('./RateDialog'))
const AddRates = lazy(() => import('./AddRates'))

type Open = { add: string | undefined } | { edit: RecordData } | null

/** The dated rates at which amounts in other currencies become the company's. */
export function Component() {
  const { t } = useTranslation(['adminCurrencies', 'adminSettings'])
  const own = useMe().company.currency
  const { language } = useReading()
  const [search, setSearch] = useSearchParams()
  const [open, setOpen] = useState<Open>(null)
  const known = useQuery(knownCurrencies)
  const currency = search.get('currency')
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  const nameOf = (code: string) => names.of(code) ?? code
  return (
    <Page
      title={t('adminSettings:place.currencies')}
      lead={t('lead', { own, name: nameOf(own) })}
      back={{ to: '/settings', label: t('adminSettings:title') }}
      top
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpen({ add: undefined })}>
          {t('addRates')}
        </Button>
      }
    >
      <MissingRates onAdd={(missing) => setOpen({ add: missing })} />
      {(known.data?.length ?? 0) > 1 && (
        <Select
          allowClear
          style={{ width: 240 }}
          aria-label={t('currency')}
          placeholder={t('allCurrencies')}
          value={currency}
          options={(known.data ?? []).map(({ code, count }) => ({ value: code, label: t('currencyWith', { code, name: nameOf(code), count }) }))}
          onChange={(next: string | undefined) => setSearch(next ? { currency: next } : {}, { replace: true })}
        />
      )}
      <RateTable currency={currency} onEdit={(rate) => setOpen({ edit: rate })} />
      <Suspense>
        {open && 'add' in open && <AddRates currency={open.add} onClose={() => setOpen(null)} />}
        {open && 'edit' in open && <RateDialog rate={open.edit} onClose={() => setOpen(null)} />}
      </Suspense>
    </Page>
  )
}
