import { Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { pathOf } from '../../definitions'
import { kindOf } from '../../fields'
import { isEditable } from '../columns'

interface Props {
  object: ObjectDefinition
  count: number
  /** The field to change where it is chosen already: a transfer changes the owner. */
  fixed?: FieldDefinition | undefined
  onApply: (field: FieldDefinition, value: unknown) => void
  onClose: () => void
}

/** Asks for a field and the value that all selected records are to have. */
export default function BulkChange({ object, count, fixed, onApply, onClose }: Props) {
  const { t } = useTranslation(['list', 'common'])
  const { say } = useReading()
  const offered = object.fields.filter((field) => isEditable(field) && pathOf(field) !== object.title && field.name !== 'ownerId' && !field.unique)
  const [field, setField] = useState<FieldDefinition | undefined>(fixed)
  const [value, setValue] = useState<unknown>(null)
  const Editor = field && kindOf(field).Editor
  const missing = !field || ((field.required || fixed !== undefined) && (value === null || value === ''))
  return (
    <Modal
      open
      title={fixed ? t('bulk.transferTitle', { count }) : t('bulk.changeTitle', { count })}
      okText={t('common:apply')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: missing }}
      onOk={() => field && onApply(field, value)}
      onCancel={onClose}
      width={440}
    >
      <Form layout="vertical" requiredMark={false}>
        {!fixed && (
          <Form.Item label={t('bulk.field')} htmlFor="bulk-field">
            <Select
              id="bulk-field"
              value={field ? pathOf(field) : null}
              options={offered.map((f) => ({ value: pathOf(f), label: say(f.label) }))}
              onChange={(path: string) => {
                setField(offered.find((f) => pathOf(f) === path))
                setValue(null)
              }}
              showSearch={{ optionFilterProp: 'label' }}
              autoFocus
            />
          </Form.Item>
        )}
        {field && Editor && (
          <Form.Item label={fixed ? t('bulk.to') : t('bulk.value')} htmlFor="bulk-value">
            <Editor key={pathOf(field)} id="bulk-value" field={field} value={value} onChange={setValue} autoFocus={fixed !== undefined} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
