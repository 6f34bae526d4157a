import { CheckOutlined } from '@ant-design/icons'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { DisplayProps, FieldKind } from '../kind'
import { Nothing } from '../Line'
import { BooleanEditor } from './Editor'

function BooleanDisplay({ value, place }: DisplayProps) {
  const { t } = useTranslation()
  if (value !== true && value !== false) return <Nothing />
  if (place === 'page') return <>{value ? t('yes') : t('no')}</>
  return value ? <CheckOutlined aria-label={t('yes')} /> : <span aria-label={t('no')} />
}

export const boolean: FieldKind = {
  Display: BooleanDisplay,
  Editor: BooleanEditor,
  decides: true,
  filter: 'boolean',
  align: 'start',
  width: 90,
  text: (value) => (value === true ? i18next.t('yes') : value === false ? i18next.t('no') : ''),
}
