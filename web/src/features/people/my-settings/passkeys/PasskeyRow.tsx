import { KeyOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import { Refused } from '@/ui/form/Refused'
import { useSubmit } from '@/ui/form/useSubmit'
import { useMoment } from '../Moment'
import { passkeysQuery } from '../queries'
import { Row } from '../Row'
import styles from '../my-settings.module.css'
import { useTakeAway } from '../useTakeAway'

interface Passkey {
  id: string
  name: string
  createdAt: string
  usedAt: string | null
}

export function PasskeyRow({ passkey }: { passkey: Passkey }) {
  const { t } = useTranslation(['mySettings', 'common'])
  const say = useMoment()
  const [renaming, setRenaming] = useState(false)
  const { busy, takeAway } = useTakeAway(passkeysQuery.queryKey)
  const { id, name, createdAt, usedAt } = passkey
  if (renaming) return <Rename passkey={passkey} onClose={() => setRenaming(false)} />
  return (
    <Row
      icon={<KeyOutlined aria-hidden="true" />}
      title={name}
      actions={
        <>
          <Button aria-label={t('passkeys.renameOf', { name })} onClick={() => setRenaming(true)}>
            {t('passkeys.rename')}
          </Button>
          <Popconfirm
            title={t('passkeys.sure', { name })}
            description={t('passkeys.sureWhy')}
            okText={t('common:delete')}
            okButtonProps={{ danger: true }}
            onConfirm={() => takeAway(() => api.DELETE('/api/v1/me/passkeys/{id}', { params: { path: { id } } }), t('passkeys.removed'))}
          >
            <Button danger loading={busy} aria-label={t('passkeys.removeOf', { name })}>
              {t('common:delete')}
            </Button>
          </Popconfirm>
        </>
      }
    >
      {usedAt ? t('passkeys.used', { created: say(createdAt), used: say(usedAt) }) : t('passkeys.unused', { created: say(createdAt) })}
    </Row>
  )
}

function Rename({ passkey: { id, name }, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { t } = useTranslation(['mySettings', 'common'])
  const client = useQueryClient()
  const [form] = Form.useForm<{ name: string }>()
  const { busy, error, submit } = useSubmit(form, async (values) => {
    await answered(api.PATCH('/api/v1/me/passkeys/{id}', { params: { path: { id } }, body: values }))
    await client.invalidateQueries({ queryKey: passkeysQuery.queryKey })
    onClose()
  })
  return (
    <li className={styles.row}>
      <Form
        form={form}
        name={`rename-${id}`}
        className={styles.rename ?? ''}
        initialValues={{ name }}
        onFinish={submit}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
      >
        <Form.Item name="name" rules={[{ required: true, whitespace: true }]}>
          <Input aria-label={t('passkeys.name')} autoFocus maxLength={100} />
        </Form.Item>
        <Refused error={error} />
        <div className={styles.actions}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('common:save')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      </Form>
    </li>
  )
}
