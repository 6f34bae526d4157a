import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { isProblem } from '@/lib/api/problem'
import { currentLanguage } from '@/lib/i18n'
import type { Me } from '@/lib/me'
import { NewPassword } from '@/ui/form/NewPassword'
import { Refused } from '@/ui/form/Refused'
import { useSubmit } from '@/ui/form/useSubmit'

interface Typed {
  name: string
  email: string
  password: string
  secondFactor?: string
}

interface Props {
  code: string
  invited: { kind: string; name: string; email: string | null; needsEmail: boolean }
  shortestPassword: number
  onIn: (me: Me) => void
}

export function InvitationForm({ code, invited, shortestPassword, onIn }: Props) {
  const { t } = useTranslation(['invitation', 'signIn'])
  const [form] = Form.useForm<Typed>()
  const [asksFactor, setAsksFactor] = useState(false)
  const required = [{ required: true, whitespace: true }]

  const { busy, error, submit } = useSubmit(form, async ({ name, email, password, secondFactor }) => {
    try {
      const body = {
        code,
        password,
        language: currentLanguage(),
        email: invited.needsEmail ? email : null,
        name: name === invited.name ? null : name,
        secondFactor: secondFactor?.trim() ?? null,
      }
      onIn(await answered(api.POST('/api/v1/invitations/accept', { body })))
    } catch (problem) {
      if (isProblem(problem, 'auth.second_factor_needed')) {
        setAsksFactor(true)
        return
      }
      if (!isProblem(problem, 'auth.second_factor_failed')) throw problem
      form.setFields([{ name: 'secondFactor', errors: [problem.message] }])
      form.focusField('secondFactor')
    }
  })

  return (
    <Form
      form={form}
      name="invitation"
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: invited.name, email: invited.email ?? '' }}
      onFinish={submit}
      scrollToFirstError={{ focus: true }}
    >
      <Form.Item name="name" label={t('name')} rules={required} hidden={invited.kind === 'reset'}>
        <Input autoComplete="name" maxLength={200} />
      </Form.Item>
      {/* Read only where it is known, yet there: the browser keeps the password under it. */}
      <Form.Item name="email" label={t('signIn:email')} rules={required} extra={invited.needsEmail ? t('emailHelp') : null}>
        <Input inputMode="email" autoComplete="username" autoCapitalize="none" spellCheck={false} readOnly={!invited.needsEmail} variant={invited.needsEmail ? 'outlined' : 'filled'} autoFocus={invited.needsEmail} maxLength={254} />
      </Form.Item>
      <NewPassword name="password" label={t('signIn:newPassword')} shortest={shortestPassword} autoFocus={!invited.needsEmail} />
      {asksFactor && (
        <Form.Item name="secondFactor" label={t('signIn:code')} extra={t('signIn:codeHelp')} rules={required}>
          <Input autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} autoFocus maxLength={40} />
        </Form.Item>
      )}
      <Refused error={error} />
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t('comeIn')}
      </Button>
    </Form>
  )
}
