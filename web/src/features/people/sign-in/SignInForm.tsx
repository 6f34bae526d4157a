import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { isProblem } from '@/lib/api/problem'
import type { Me } from '@/lib/me'
import { passkeysUsable } from '@/lib/passkeys'
import { Refused } from '@/ui/form/Refused'
import { useSubmit } from '@/ui/form/useSubmit'
import { PasskeyButton } from './PasskeyButton'
import styles from './sign-in.module.css'

interface Typed {
  email: string
  password: string
  remember: boolean
  code?: string
}

interface Props {
  /** Whoever was signed in until now. */
  email?: string | null
  onSignedIn: (me: Me) => void
}

/** E-mail and password, then the code where the account has a second factor; or a passkey, which is both. */
export function SignInForm({ email, onSignedIn }: Props) {
  const { t } = useTranslation('signIn')
  const [form] = Form.useForm<Typed>()
  const [asksCode, setAsksCode] = useState(false)
  const typed = Form.useWatch('email', form)

  /** What did not hold is selected, so that typing replaces it. */
  const again = (name: 'code' | 'password') => {
    const input = form.getFieldInstance(name) as { focus: (how: { cursor: 'all' }) => void } | undefined
    input?.focus({ cursor: 'all' })
  }

  const { busy, error, submit } = useSubmit(form, async ({ code, ...values }) => {
    try {
      onSignedIn(await answered(api.POST('/api/v1/session', { body: { ...values, email: values.email.trim(), code: asksCode && code ? code.trim() : null } })))
    } catch (problem) {
      if (isProblem(problem, 'auth.second_factor_needed')) {
        setAsksCode(true)
        return
      }
      if (isProblem(problem, 'auth.second_factor_failed')) {
        form.setFields([{ name: 'code', errors: [problem.message] }])
        again('code')
        return
      }
      if (isProblem(problem, 'auth.failed')) {
        setAsksCode(false)
        again('password')
      }
      throw problem
    }
  })

  return (
    <>
      <Form
        form={form}
        name="sign-in"
        layout="vertical"
        requiredMark={false}
        initialValues={{ email: email ?? '', remember: false }}
        onFinish={submit}
        scrollToFirstError={{ focus: true }}
      >
        {asksCode && <p className={styles.lead}>{t('codeLead', { email: typed })}</p>}
        <Form.Item name="email" label={t('email')} rules={[{ required: true, whitespace: true }]} hidden={asksCode}>
          <Input inputMode="email" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus={!email} maxLength={254} />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={[{ required: true }]} hidden={asksCode}>
          <Input.Password autoComplete="current-password" autoFocus={!!email} maxLength={1000} />
        </Form.Item>
        {asksCode && (
          <Form.Item name="code" label={t('code')} extra={t('codeHelp')} rules={[{ required: true, whitespace: true }]}>
            <Input className={styles.code ?? ''} autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} autoFocus maxLength={40} />
          </Form.Item>
        )}
        <Form.Item name="remember" valuePropName="checked">
          <Checkbox>{t('remember')}</Checkbox>
        </Form.Item>
        <Refused error={error} />
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('signIn')}
        </Button>
      </Form>
      {asksCode ? (
        <Button type="link" block className={styles.other ?? ''} onClick={() => setAsksCode(false)}>
          {t('otherAccount')}
        </Button>
      ) : (
        passkeysUsable && <PasskeyButton remembers={() => form.getFieldValue('remember') === true} onSignedIn={onSignedIn} />
      )}
    </>
  )
}
