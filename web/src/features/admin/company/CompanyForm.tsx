import { useQueryClient } from '@tanstack/react-query'
import { Input, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { meQuery } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import type { Language } from '@/locales'
import { FormBar } from '@/ui/editing/FormBar'
import { FormField } from '@/ui/editing/FormField'
import { FormProblem } from '@/ui/editing/FormProblem'
import formStyles from '@/ui/editing/editing.module.css'
import { useForm } from '@/ui/editing/useForm'
import { useNotice } from '@/ui/useNotice'
import { changeCompany, type Company, companyQuery } from './company'

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }))
const fields = ['name', 'language', 'timeZone', 'fiscalYearStart']

export function CompanyForm({ company }: { company: Company }) {
  const { t } = useTranslation(['adminCompany', 'common'])
  const { language } = useReading()
  const client = useQueryClient()
  const { done } = useNotice()
  const show = (now: Company) => {
    client.setQueryData(companyQuery.queryKey, now)
    void client.invalidateQueries({ queryKey: meQuery.queryKey })
  }
  const form = useForm({
    initial: company,
    draft: 'company',
    save: (_, changes) => changeCompany(changes, company.version),
    saved: (answer) => {
      show(answer)
      const { name, language: spoken, timeZone, fiscalYearStart } = company
      done(t('common:saved'), { undo: () => changeCompany({ name, language: spoken, timeZone, fiscalYearStart }, answer.version).then(show) })
    },
  })
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, i) => ({ value: i + 1, label: month.format(Date.UTC(2026, i, 1)) }))
  const { name, language: spoken, timeZone, currency, fiscalYearStart } = form.values
  const currencyName = new Intl.DisplayNames(language, { type: 'currency' }).of(currency) ?? ''

  return (
    <form
      className={formStyles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <FormField label={t('name')} help={t('nameHelp')} error={form.errorOf('name')} required>
        {(control) => <Input {...control} value={name} maxLength={100} onChange={(event) => form.set({ name: event.target.value })} />}
      </FormField>
      <FormField label={t('language')} help={t('languageHelp')} error={form.errorOf('language')}>
        {({ id, ...described }) => (
          <div>
            <Segmented<Language>
              id={id}
              aria-label={t('language')}
              aria-describedby={described['aria-describedby']}
              value={spoken}
              options={[
                { value: 'zh-CN', label: t('chinese') },
                { value: 'en', label: t('english') },
              ]}
              onChange={(next) => form.set({ language: next })}
            />
          </div>
        )}
      </FormField>
      <FormField label={t('timeZone')} help={t('timeZoneHelp')} error={form.errorOf('timeZone')}>
        {(control) => <Select {...control} showSearch value={timeZone} options={zones} onChange={(next: string) => form.set({ timeZone: next })} />}
      </FormField>
      <FormField label={t('fiscalYearStart')} help={t('fiscalYearStartHelp')} error={form.errorOf('fiscalYearStart')}>
        {(control) => <Select {...control} value={fiscalYearStart} options={months} onChange={(next: number) => form.set({ fiscalYearStart: next })} />}
      </FormField>
      <FormField label={t('currency')} help={t('currencyHelp')}>
        {(control) => <Input {...control} value={t('currencyIs', { code: currency, name: currencyName })} readOnly disabled />}
      </FormField>
      <FormProblem error={form.error} fields={fields} />
      <FormBar form={form} />
    </form>
  )
}
