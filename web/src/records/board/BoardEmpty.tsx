import { ProjectOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReading } from '@/lib/useReading'
import type { FieldDefinition, ObjectDefinition } from '@/lib/api/types'
import { EmptyState } from '@/ui/EmptyState'

/** A board without a card: what it is for, and the first one. */
export function BoardEmpty({ object, field }: { object: ObjectDefinition; field: FieldDefinition }) {
  const { t } = useTranslation(['board', 'common'])
  const { say } = useReading()
  return (
    <EmptyState
      icon={<ProjectOutlined aria-hidden="true" />}
      title={t('empty.title', { what: say(object.plural) })}
      action={
        object.may.create && (
          <Link to={`/${object.path}/new`}>
            <Button type="primary">{t('common:createOf', { what: say(object.label) })}</Button>
          </Link>
        )
      }
    >
      {t('empty.text', { what: say(object.plural), column: say(field.label) })}
    </EmptyState>
  )
}
