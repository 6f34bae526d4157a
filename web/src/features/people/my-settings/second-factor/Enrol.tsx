import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { Refused } from '@/ui/form/Refused'
import { useSubmit } from '@/ui/form/useSubmit'
import styles from '../my-settings.module.css'

export interface Begun {
  secret: string
  uri: string
  qr: string
}

interface Props {
  begun: Begun
  /** With the recovery codes, which nobody is shown again. */
  onDone: (codes: string[]) => Promise<void>
  onCancel: () => void
}

/** The key for the app, as a picture and in letters, and the first code that proves that it arrived. */
export function Enrol({ begun, onDone, onCancel }: Props) {
  const { t } = useTranslation(['mySettings', 'common'])
  const [form] = Form.useForm<{ code: string }>()
  const { busy, error, submit } = useSubmit(form, async ({ code }) => {
    await onDone((await answered(api.POST('/api/v1/me/totp/confirm', { body: { code: code.trim() } }))).codes)
  })
  return (
    <>
      <p>
        {t('factor.scan')} <a href={begun.uri}>{t('factor.openApp')}</a>
      </p>
      <img className={styles.qr} src={`data:image/svg+xml,${encodeURIComponent(begun.qr)}`} alt={t('factor.qr')} width={192} height={192} />
      <p>
        {t('factor.key')} <code className={styles.key}>{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form form={form} name="enrol" layout="vertical" requiredMark={false} onFinish={submit} scrollToFirstError={{ focus: true }}>
        <Form.Item name="code" label={t('factor.code')} rules={[{ required: true, whitespace: true }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" autoFocus maxLength={40} className={styles.short ?? ''} />
        </Form.Item>
        <Refused error={error} />
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('factor.turnOn')}
          </Button>
          <Button onClick={onCancel}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </>
  )
}
