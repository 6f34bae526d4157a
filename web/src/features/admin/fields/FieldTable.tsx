import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '@/lib/api/client'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { recordsChanged } from '@/records/keys'
import { Table } from '@/ui/settings/Table'
import { useConfirm } from '@/ui/useConfirm'
import { useNotice } from '@/ui/useNotice'
import { typeName } from './types'

interface Props {
  label: string
  object: ObjectDefinition
  fields: FieldDefinition[]
  /** Null where nothing can be changed. */
  onEdit: ((field: FieldDefinition) => void) | null
  empty: string
}

export function FieldTable({ label, object, fields, onEdit, empty }: Props) {
  const { t } = useTranslation(['adminFields', 'common'])
  const { say } = useReading()
  const objects = useObjects()
  const client = useQueryClient()
  const confirm = useConfirm()
  const { done } = useNotice()
  const marks = (field: FieldDefinition) =>
    (['required', 'unique', 'searchable', 'filterable', 'readOnly'] as const).filter((mark) => field[mark]).map((mark) => t(`mark.${mark}`)).join(t('comma'))
  const kind = (field: FieldDefinition) => {
    const other = objects.find((o) => o.name === field.reference)
    return other ? t('referenceTo', { object: say(other.label) }) : t(`type.${typeName(field.type)}`)
  }
  const remove = (field: FieldDefinition) =>
    confirm({
      title: t('removeOf', { field: say(field.label) }),
      text: t('removeWhy', { name: field.name }),
      ok: t('common:delete'),
      act: async () => {
        await api.DELETE('/api/v1/objects/{name}/fields/{field}', { params: { path: { name: object.name, field: field.name } } })
        await Promise.all([client.invalidateQueries({ queryKey: ['objects'] }), recordsChanged(client)])
        done(t('removed', { field: say(field.label) }))
      },
    })
  return (
    <Table
      label={label}
      rows={fields}
      rowKey={(field) => field.name}
      empty={empty}
      columns={[
        { key: 'label', title: t('label'), cell: (field) => <strong>{say(field.label)}</strong> },
        { key: 'name', title: t('name'), cell: (field) => <code>{field.custom ? `custom.${field.name}` : field.name}</code> },
        { key: 'type', title: t('typeTitle'), cell: kind },
        { key: 'marks', title: t('marks'), cell: marks },
        ...(onEdit
          ? [
              {
                key: 'tools', title: t('tools'), bare: true, align: 'end' as const, width: '96px',
                cell: (field: FieldDefinition) => (
                  <>
                    <Button type="text" icon={<EditOutlined aria-hidden="true" />} aria-label={t('editOf', { field: say(field.label) })} onClick={() => onEdit(field)} />
                    <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t('deleteOf', { field: say(field.label) })} onClick={() => remove(field)} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
