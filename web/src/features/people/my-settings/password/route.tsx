import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { setUpQuery } from '@/lib/setUp'
import { NewPassword } from '@/ui/form/NewPassword'
import { Refused } from '@/ui/form/Refused'
import { useSubmit } from '@/ui/form/useSubmit'
import { useNotice } from '@/ui/useNotice'
import { Loading } from '@/ui/settings/Loading'
import { Username } from '../AskPassword'
import { Page } from '../Page'
import { sessionsQuery } from '../queries'

export function Component() {
  const { t } = useTranslation('mySettings')
  const setUp = useQuery(setUpQuery)
  return (
    <Page title={t('pages.password')} lead={t('password.lead')}>
      <Loading query={setUp}>{({ shortestPassword }) => <PasswordForm shortest={shortestPassword} />}</Loading>
    </Page>
  )
}

function PasswordForm({ shortest }: { shortest: number }) {
  const { t } = useTranslation('mySettings')
  const client = useQueryClient()
  const { done } = useNotice()
  const [form] = Form.useForm<{ current: string; new: string }>()
  const { busy, error, submit } = useSubmit(form, async (values) => {
    await answered(api.POST('/api/v1/me/password', { body: values }))
    form.resetFields()
    await client.invalidateQueries({ queryKey: sessionsQuery.queryKey })
    done(t('password.changed'))
  })
  return (
    <Form form={form} name="change-password" layout="vertical" requiredMark={false} onFinish={submit} scrollToFirstError={{ focus: true }}>
      <Username />
      <Form.Item name="current" label={t('password.current')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" maxLength={1000} />
      </Form.Item>
      <NewPassword name="new" label={t('password.new')} shortest={shortest} />
      <Refused error={error} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('password.change')}
      </Button>
    </Form>
  )
}
