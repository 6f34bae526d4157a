import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import type { Rights } from '@/lib/roles'
import { usePhone } from '@/lib/useMedia'
import { useReading } from '@/lib/useReading'

interface Props {
  object: ObjectDefinition
  rights: Rights
  open: boolean
  onToggle: () => void
}

/** How many fields are restricted, and the way to them. */
export function FieldsToggle({ object, rights, open, onToggle }: Props) {
  const { t } = useTranslation('adminRoles')
  const { say } = useReading()
  const phone = usePhone()
  const count = Object.keys(rights.fields).length
  const state = count ? t('restricted', { count }) : t('allFields')
  return (
    <Button type="text" size={phone ? 'middle' : 'small'} aria-expanded={open} aria-label={t('fieldsOf', { object: say(object.plural), state })} onClick={onToggle}>
      {state}
    </Button>
  )
}
