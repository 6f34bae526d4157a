import { useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import type { FieldDefinition } from '@/lib/api/types'
import { meQuery, useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import { valueOf } from '@/records/definitions'
import { kindOf } from '@/records/fields'
import { recordsChanged } from '@/records/keys'
import type { RecordData } from '@/records/types'
import { Refused } from '@/ui/form/Refused'
import { useSubmit } from '@/ui/form/useSubmit'
import { useNotice } from '@/ui/useNotice'

/** What everybody changes of himself or herself. Sends what differs. */
export function ProfileForm({ fields, record }: { fields: FieldDefinition[]; record: RecordData }) {
  const { t } = useTranslation(['mySettings', 'common'])
  const { say } = useReading()
  const client = useQueryClient()
  const me = useMe()
  // What an empty field means.
  const company: Record<string, string> = {
    timeZone: t('profile.company', { value: me.company.timeZone }),
    language: t('profile.company', { value: t(me.company.language === 'en' ? 'common:english' : 'common:chinese') }),
  }
  const { done } = useNotice()
  const [form] = Form.useForm<Record<string, unknown>>()
  const { busy, error, submit } = useSubmit(form, async (values) => {
    const changed = fields.filter((field) => JSON.stringify(values[field.name] ?? null) !== JSON.stringify(valueOf(record, field) ?? null))
    if (changed.length > 0) {
      await answered(api.PATCH('/api/v1/me', { body: Object.fromEntries(changed.map((field) => [field.name, values[field.name] ?? null])) }))
      await Promise.all([client.invalidateQueries({ queryKey: meQuery.queryKey }), recordsChanged(client)])
    }
    done(t('common:saved'))
  })
  return (
    <Form
      form={form}
      name="profile"
      layout="vertical"
      requiredMark={false}
      initialValues={Object.fromEntries(fields.map((field) => [field.name, valueOf(record, field)]))}
      onFinish={submit}
    >
      {fields.map((field) => (
        <Form.Item key={field.name} name={field.name} label={say(field.label)} extra={company[field.name]} rules={[{ required: false }]}>
          <Control field={field} record={record} />
        </Form.Item>
      ))}
      <Refused error={error} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('common:save')}
      </Button>
    </Form>
  )
}

interface ControlProps {
  field: FieldDefinition
  record: RecordData
  /** These four are given by Form.Item. */
  id?: string
  value?: unknown
  onChange?: (value: unknown) => void
  'aria-describedby'?: string
}

function Control({ field, record, id, value, onChange, 'aria-describedby': describedBy }: ControlProps) {
  const { Editor } = kindOf(field)
  return Editor && <Editor field={field} record={record} id={id} value={value} onChange={(next) => onChange?.(next)} describedBy={describedBy} />
}
