import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { makePasskey } from '@/lib/passkeys'
import { atFields } from '@/ui/form/atFields'
import { Refused } from '@/ui/form/Refused'
import { useWork } from '@/ui/form/useWork'
import { AskPassword } from '../AskPassword'
import { passkeysQuery } from '../queries'
import styles from '../my-settings.module.css'

/** A name, the password, then the browser's own question. */
export function AddPasskey() {
  const { t } = useTranslation('mySettings')
  const client = useQueryClient()
  const [form] = Form.useForm<{ name: string }>()
  const [asking, setAsking] = useState(false)
  const [notMade, setNotMade] = useState(false)

  const { busy, error, run } = useWork()
  const make = async (options: unknown) => {
    const credential = await makePasskey(options)
    if (credential === null) {
      setNotMade(true)
      return
    }
    await answered(api.POST('/api/v1/me/passkeys', { body: { name: String(form.getFieldValue('name')).trim(), credential } }))
    form.resetFields()
    await client.invalidateQueries({ queryKey: passkeysQuery.queryKey })
  }
  const begin = () => {
    setNotMade(false)
    setAsking(true)
  }

  return (
    <>
      <Form form={form} name="add-passkey" layout="vertical" requiredMark={false} onFinish={begin} scrollToFirstError={{ focus: true }}>
        <Form.Item name="name" label={t('passkeys.name')} extra={t('passkeys.nameHelp')} rules={[{ required: true, whitespace: true }]}>
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Refused error={error} />
        {notMade && (
          <p className={styles.hint} role="status">
            {t('passkeys.notMade')}
          </p>
        )}
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('passkeys.add')}
        </Button>
      </Form>
      {asking && (
        <AskPassword
          onGive={async (password) => {
            const options = await answered(api.POST('/api/v1/me/passkeys/options', { body: { password } }))
            run(() => make(options), (refused) => atFields(form, refused))
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
