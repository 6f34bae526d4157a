import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { answered, api } from '@/lib/api/client'
import { useCurrencies } from '@/lib/useCurrencies'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import { calls } from '@/records/calls'
import { keys } from '@/records/keys'
import styles from './overview.module.css'
import { periodsAround } from './period'
import type { Overview, Question } from './useOverview'
import type { Words } from './useWords'

interface Props {
  question: Question
  ask: (change: Partial<Record<keyof Question, string | null>>) => void
  overview: Overview
  words: Words
}

/** What the overview is about: the period and whose, which, in what money. All of it stands in the address. */
export function Filters({ question, ask, overview: { period, currency }, words: { t } }: Props) {
  const { today } = useReading()
  const company = useMe().company
  const settings = useQuery({ queryKey: ['company'], queryFn: () => answered(api.GET('/api/v1/company')) })
  const [custom, setCustom] = useState(question.period?.includes('..') ?? false)
  const currencies = useCurrencies(company.currency)
  const value = custom ? 'custom' : (question.period ?? period.from?.slice(0, 4) ?? 'all')
  const options = periodsAround(question.period, period.from ?? today, settings.data !== undefined && settings.data.fiscalYearStart !== 1).map((name) => ({ value: name, label: periodName(name, t) }))
  const choose = (name: string) => {
    setCustom(name === 'custom')
    ask({ period: name === 'custom' ? `${period.from ?? today}..${period.to ?? today}` : name })
  }
  const dates = (from: string, to: string) => {
    if (from && to && from <= to) ask({ period: `${from}..${to}` })
  }
  return (
    <div className={styles.filters} role="group" aria-label={t('filters')}>
      <Select aria-label={t('period')} value={value} options={options} onChange={choose} className={styles.choice ?? ''} />
      {custom && (
        <span className={styles.dates}>
          <Input type="date" aria-label={t('from')} key={`from ${period.from}`} defaultValue={period.from ?? ''} onBlur={(e) => dates(e.target.value, period.to ?? today)} />
          <span aria-hidden="true">–</span>
          <Input type="date" aria-label={t('to')} key={`to ${period.to}`} defaultValue={period.to ?? ''} onBlur={(e) => dates(period.from ?? today, e.target.value)} />
        </span>
      )}
      <PickOne path="teams" label={t('team')} any={t('anyTeam')} value={question.team} onChange={(team) => ask({ team })} />
      <PickOne path="pipelines" label={t('pipeline')} any={t('anyPipeline')} value={question.pipeline} onChange={(pipeline) => ask({ pipeline })} />
      <PickOne path="products" label={t('product')} any={t('anyProduct')} value={question.product} onChange={(product) => ask({ product })} />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('currency')}
        placeholder={t('anyCurrency', { own: question.currency ? company.currency : currency })}
        value={question.currency ?? null}
        options={currencies}
        onChange={(code?: string) => ask({ currency: code ?? null })}
        className={styles.choice ?? ''}
      />
    </div>
  )
}

function periodName(name: string, t: Words['t']): string {
  const [year = '', quarter] = name.split('-Q')
  if (quarter) return t('quarter', { year, quarter })
  return /^\d{4}$/.test(name) ? t('year', { year: name }) : /^\d{4}-/.test(name) ? name : t(`periods.${name as 'all'}`)
}

/** One of the records of an object that has few, or all of them. */
function PickOne({ path, label, any, value, onChange }: { path: string; label: string; any: string; value: string | undefined; onChange: (id: string | null) => void }) {
  const { language } = useReading()
  const query = { select: path === 'pipelines' ? 'id,name,nameEn' : 'id,name', sort: 'name', limit: 500 }
  const found = useQuery({ queryKey: keys.list(path, query), queryFn: ({ signal }) => calls.list(path, query, signal) })
  const name = (item: Record<string, unknown>) => String((language === 'en' ? item.nameEn : null) ?? item.name)
  const options = (found.data?.items ?? []).map((item) => ({ value: item.id, label: name(item) }))
  if (options.length < 2 && !value) return null
  return <Select allowClear showSearch={{ optionFilterProp: 'label' }} aria-label={label} placeholder={any} loading={found.isPending} value={value ?? null} options={options} onChange={(id?: string) => onChange(id ?? null)} className={styles.choice ?? ''} />
}
