import { Button, Form, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/lib/me'
import { Refused } from '@/ui/form/Refused'
import { useSubmit } from '@/ui/form/useSubmit'
import styles from './my-settings.module.css'

interface Props {
  /** Does what the password was asked for. A password that does not hold is said here, and the question stays. */
  onGive: (password: string) => Promise<unknown>
  onClose: () => void
}

/** Asks for the password once more, before anything about signing in changes. */
export function AskPassword({ onGive, onClose }: Props) {
  const { t } = useTranslation(['mySettings', 'signIn', 'common'])
  const [form] = Form.useForm<{ password: string }>()
  const { busy, error, submit } = useSubmit(form, async ({ password }) => {
    await onGive(password)
    onClose()
  })
  return (
    <Modal open title={t('ask.title')} footer={null} onCancel={onClose} width={400}>
      <p className={styles.lead}>{t('ask.lead')}</p>
      <Form form={form} name="ask" layout="vertical" requiredMark={false} onFinish={submit} scrollToFirstError={{ focus: true }}>
        <Username />
        <Form.Item name="password" label={t('signIn:password')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" autoFocus maxLength={1000} />
        </Form.Item>
        <Refused error={error} />
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('ask.continue')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </Modal>
  )
}

/** Tells password managers whose password a form is about. */
export const Username = () => <input type="text" name="username" autoComplete="username" value={useMe().email ?? ''} readOnly hidden />
