import { CheckOutlined, MinusOutlined } from '@ant-design/icons'
import { Checkbox, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import type { Rights } from '@/lib/roles'
import { usePhone } from '@/lib/useMedia'
import { useReading } from '@/lib/useReading'
import { isReaching, rank, type Reach, reachesOf, type RightName, withRight } from './rights'
import styles from './roles.module.css'

interface Props {
  object: ObjectDefinition
  right: RightName
  rights: Rights
  onChange: ((next: Rights) => void) | null
}

/** One right of a role on one object: how far it goes, or whether it is given at all. */
export function RightControl({ object, right, rights, onChange }: Props) {
  const { t } = useTranslation('adminRoles')
  const { say } = useReading()
  const phone = usePhone()
  const label = t('rightOn', { right: t(`right.${right}`), object: say(object.plural) })
  if (!isReaching(right)) {
    if (!onChange) return rights[right] ? <CheckOutlined aria-label={t('allowed')} /> : <MinusOutlined className={styles.not ?? ''} aria-label={t('notAllowed')} />
    return <Checkbox aria-label={label} checked={rights[right]} disabled={rights.read === 'none'} onChange={(event) => onChange(withRight(rights, right, event.target.checked))} />
  }
  const reach = rights[right] as Reach
  if (!onChange) return reach === 'none' ? <MinusOutlined className={styles.not ?? ''} aria-label={t('reach.none')} /> : <>{t(`reach.${reach}`)}</>
  // Records without an owner cannot change hands.
  if (right === 'transfer' && !object.abilities.owned) return <MinusOutlined className={styles.not ?? ''} aria-label={t('reach.none')} />
  const offered = reachesOf(object).filter((each) => right === 'read' || rank(each) <= rank(rights.read))
  return (
    <Select
      className={styles.reach ?? ''}
      size={phone ? 'middle' : 'small'}
      variant="filled"
      aria-label={label}
      popupMatchSelectWidth={false}
      value={reach}
      disabled={right !== 'read' && rights.read === 'none'}
      options={offered.map((value) => ({ value, label: t(`reach.${value}`) }))}
      onChange={(next: Reach) => onChange(withRight(rights, right, next))}
    />
  )
}
