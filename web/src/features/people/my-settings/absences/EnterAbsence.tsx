import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Form, Select, Spin } from 'antd'
import { type Dayjs, dayjs } from '@/lib/dayjs'
import { type KeyboardEvent, useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import { calls } from '@/records/calls'
import { textLiteral } from '@/records/filters/literals'
import { keys } from '@/records/keys'
import { Refused } from '@/ui/form/Refused'
import { useSubmit } from '@/ui/form/useSubmit'
import { useNotice } from '@/ui/useNotice'
import { absencesQuery } from '../queries'
import styles from '../my-settings.module.css'

interface Typed {
  standInId: string
  from: Dayjs
  to: Dayjs
}

/** Enter takes the day that was typed; the form goes off by its button. */
const stay = (event: KeyboardEvent) => {
  if (event.key === 'Enter') event.preventDefault()
}

/** Days and a colleague who stands in. */
export function EnterAbsence() {
  const { t } = useTranslation('mySettings')
  const { today } = useReading()
  const client = useQueryClient()
  const { done } = useNotice()
  const [form] = Form.useForm<Typed>()
  const from = Form.useWatch('from', form) as Dayjs | undefined
  const day = (at: Dayjs) => at.format('YYYY-MM-DD')
  const { busy, error, submit } = useSubmit(form, async (values) => {
    await answered(api.POST('/api/v1/me/absences', { body: { standInId: values.standInId, from: day(values.from), to: day(values.to) } }))
    form.resetFields()
    await client.invalidateQueries({ queryKey: absencesQuery.queryKey })
    done(t('absences.entered'))
  })
  return (
    <section aria-labelledby="enter-absence">
      <h2 id="enter-absence" className={styles.subtitle}>
        {t('absences.enter')}
      </h2>
      <Form form={form} name="enter-absence" layout="vertical" requiredMark={false} onFinish={submit} scrollToFirstError={{ focus: true }}>
        <div className={styles.pair}>
          <Form.Item name="from" label={t('absences.from')} rules={[{ required: true }]}>
            <DatePicker className={styles.whole ?? ''} minDate={dayjs(today)} onKeyDown={stay} />
          </Form.Item>
          <Form.Item name="to" label={t('absences.to')} rules={[{ required: true }]}>
            <DatePicker className={styles.whole ?? ''} minDate={from ?? dayjs(today)} onKeyDown={stay} />
          </Form.Item>
        </div>
        <Form.Item name="standInId" label={t('absences.who')} extra={t('absences.whoHelp')} rules={[{ required: true }]}>
          <Colleague />
        </Form.Item>
        <Refused error={error} />
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('absences.enter')}
        </Button>
      </Form>
    </section>
  )
}

interface ColleagueProps {
  /** These three are given by Form.Item. */
  id?: string
  value?: string
  onChange?: (value: string) => void
}

/** Whoever is active, but for oneself. */
function Colleague({ id, value, onChange, ...aria }: ColleagueProps) {
  const { t } = useTranslation('fields')
  const me = useMe()
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const query = {
    select: 'id,name',
    filter: `active eq true and id ne ${me.id}${words ? ` and contains(name,${textLiteral(words)})` : ''}`,
    sort: 'name',
    limit: 20,
  }
  const found = useQuery({ queryKey: keys.list('users', query), queryFn: ({ signal }) => calls.list('users', query, signal), placeholderData: keepPreviousData })
  return (
    <Select
      {...aria}
      id={id ?? ''}
      value={value ?? null}
      onChange={(next) => next && onChange?.(next)}
      options={(found.data?.items ?? []).map((user) => ({ value: user.id, label: String(user.name) }))}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={found.isPending ? <Spin size="small" /> : t('nothingFound')}
      placeholder={t('lookUp')}
    />
  )
}
