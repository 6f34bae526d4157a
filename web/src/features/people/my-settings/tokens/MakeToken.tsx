import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { useMe } from '@/lib/me'
import { Refused } from '@/ui/form/Refused'
import { useSubmit } from '@/ui/form/useSubmit'
import { tokensQuery } from '../queries'
import styles from '../my-settings.module.css'
import { type Scope, scopes } from './scopes'

export interface MadeToken {
  name: string
  token: string
}

interface Typed {
  name: string
  scopes: Scope[]
  lifetime: keyof typeof lifetimes
}

/** In days; null until it is revoked. */
const lifetimes = { month: 30, quarter: 90, year: 365, forever: null }

export function MakeToken({ onMade }: { onMade: (made: MadeToken) => void }) {
  const { t } = useTranslation('mySettings')
  const me = useMe()
  const client = useQueryClient()
  const [form] = Form.useForm<Typed>()
  const { busy, error, submit } = useSubmit(form, async ({ name, scopes: may, lifetime }) => {
    const days = lifetimes[lifetime]
    const expiresAt = days ? new Date(Date.now() + days * 86_400_000).toISOString() : null
    onMade(await answered(api.POST('/api/v1/tokens', { body: { name, scopes: may, expiresAt } })))
    form.resetFields()
    await client.invalidateQueries({ queryKey: tokensQuery.queryKey })
  })
  return (
    <section aria-labelledby="make-token">
      <h2 id="make-token" className={styles.subtitle}>
        {t('tokens.make')}
      </h2>
      <Form
        form={form}
        name="make-token"
        layout="vertical"
        requiredMark={false}
        initialValues={{ scopes: ['read'], lifetime: 'quarter' }}
        onFinish={submit}
        scrollToFirstError={{ focus: true }}
      >
        <Form.Item name="name" label={t('tokens.name')} extra={t('tokens.nameHelp')} rules={[{ required: true, whitespace: true }]}>
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item name="scopes" label={t('tokens.may')} rules={[{ required: true }]}>
          <Scopes offered={scopes.filter((scope) => scope !== 'administer' || me.may.administer)} />
        </Form.Item>
        <Form.Item name="lifetime" label={t('tokens.expires')}>
          <Select className={styles.short ?? ''} options={(['month', 'quarter', 'year', 'forever'] as const).map((value) => ({ value, label: t(`tokens.lifetimes.${value}`) }))} />
        </Form.Item>
        <Refused error={error} />
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('tokens.make')}
        </Button>
      </Form>
    </section>
  )
}

interface ScopesProps {
  offered: readonly Scope[]
  /** These two are given by Form.Item. */
  value?: Scope[]
  onChange?: (value: Scope[]) => void
}

function Scopes({ offered, value = [], onChange }: ScopesProps) {
  const { t } = useTranslation('mySettings')
  return (
    <div role="group" aria-label={t('tokens.may')}>
      <Checkbox.Group className={styles.checks ?? ''} value={value} onChange={(next) => onChange?.(next)} options={offered.map((scope) => ({ value: scope, label: t(`tokens.scopesHelp.${scope}`) }))} />
    </div>
  )
}
