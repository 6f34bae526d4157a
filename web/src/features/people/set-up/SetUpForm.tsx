import { Button, Form, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { isProblem } from '@/lib/api/problem'
import { useCurrencies } from '@/lib/useCurrencies'
import { currentLanguage } from '@/lib/i18n'
import type { Me } from '@/lib/me'
import { NewPassword } from '@/ui/form/NewPassword'
import { Refused } from '@/ui/form/Refused'
import { useSubmit } from '@/ui/form/useSubmit'
import { months, zones } from './choices'
import styles from './set-up.module.css'

interface Company {
  language: string
  timeZone: string
  currency: string
  fiscalYearStart: number
}

interface Typed {
  code?: string
  company: Company & { name: string }
  administrator: { name: string; email: string; password: string }
}

interface Props {
  /** What the server's settings begin with. */
  company: Company
  codeNeeded: boolean
  shortestPassword: number
  onSetUp: (me: Me) => void
  /** Somebody else was faster. */
  onDone: () => void
}

export function SetUpForm({ company, codeNeeded, shortestPassword, onSetUp, onDone }: Props) {
  const { t, i18n } = useTranslation(['setUp', 'signIn', 'common'])
  const { language } = i18n
  const [form] = Form.useForm<Typed>()
  const currencies = useCurrencies(company.currency)
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  // Whoever reads this page in another language means the company's, too, until it is chosen by itself.
  const [chosen, setChosen] = useState(false)
  useEffect(() => {
    if (!chosen) form.setFieldsValue({ company: { language } })
  }, [chosen, form, language])
  const required = [{ required: true, whitespace: true }]

  const { busy, error, submit } = useSubmit(form, async (values) => {
    try {
      onSetUp(await answered(api.POST('/api/v1/setup', { body: { ...values, code: values.code ?? null } })))
    } catch (problem) {
      if (isProblem(problem, 'setup.done')) {
        onDone()
        return
      }
      if (!isProblem(problem, 'setup.code')) throw problem
      form.setFields([{ name: 'code', errors: [problem.message] }])
      form.focusField('code')
    }
  })

  return (
    <Form
      form={form}
      name="set-up"
      layout="vertical"
      requiredMark={false}
      initialValues={{ company: { ...company, language: currentLanguage(), timeZone: zones(company.timeZone).some((z) => z.value === here) ? here : company.timeZone } }}
      onFinish={submit}
      scrollToFirstError={{ focus: true }}
    >
      {codeNeeded && (
        <Form.Item name="code" label={t('code')} extra={t('codeHelp')} rules={required}>
          <Input className={styles.code ?? ''} autoComplete="off" autoCapitalize="characters" spellCheck={false} autoFocus maxLength={40} />
        </Form.Item>
      )}
      <fieldset className={styles.group}>
        <legend>{t('company')}</legend>
        <Form.Item name={['company', 'name']} label={t('companyName')} rules={required}>
          <Input autoComplete="organization" autoFocus={!codeNeeded} maxLength={200} />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name={['company', 'language']} label={t('language')} rules={[{ required: true }]}>
            <Select options={[{ value: 'zh-CN', label: t('common:chinese') }, { value: 'en', label: t('common:english') }]} onSelect={() => setChosen(true)} />
          </Form.Item>
          <Form.Item name={['company', 'timeZone']} label={t('timeZone')} rules={[{ required: true }]}>
            <Select options={zones(company.timeZone)} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
        </div>
        <div className={styles.pair}>
          <Form.Item name={['company', 'currency']} label={t('currency')} rules={[{ required: true }]}>
            <Select options={currencies} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
          <Form.Item name={['company', 'fiscalYearStart']} label={t('fiscalYear')} rules={[{ required: true }]}>
            <Select options={months(language)} />
          </Form.Item>
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('administrator')}</legend>
        <Form.Item name={['administrator', 'name']} label={t('name')} rules={required}>
          <Input autoComplete="name" maxLength={200} />
        </Form.Item>
        <Form.Item name={['administrator', 'email']} label={t('signIn:email')} rules={required}>
          <Input inputMode="email" autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={254} />
        </Form.Item>
        <NewPassword name={['administrator', 'password']} label={t('signIn:newPassword')} shortest={shortestPassword} />
      </fieldset>
      <Refused error={error} />
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('begin')}
      </Button>
    </Form>
  )
}
