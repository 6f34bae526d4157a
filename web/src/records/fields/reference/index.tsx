import { useTranslation } from 'react-i18next'
import { isHidden, referenced, useObject } from '../../definitions'
import { RecordLink } from '../../RecordLink'
import styles from '../fields.module.css'
import type { DisplayProps, FieldKind } from '../kind'
import { later } from '../later'
import { Nothing } from '../Line'

function ReferenceDisplay({ field, value, record }: DisplayProps) {
  const { t } = useTranslation()
  const object = useObject(field.reference)
  const other = referenced(record, field)
  if (isHidden(record, field)) return <span className={styles.hidden}>{t('hidden')}</span>
  if (!other || !object) return typeof value === 'string' && value && !object ? <>{t('hidden')}</> : <Nothing />
  return <RecordLink key={other.id} object={object} id={other.id} name={other.name} />
}

export const reference: FieldKind = {
  Display: ReferenceDisplay,
  Editor: later('reference'),
  decides: true,
  filter: 'reference',
  align: 'start',
  width: 170,
  text: (_, field, record) => referenced(record, field)?.name ?? '',
}
