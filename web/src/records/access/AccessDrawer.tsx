import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import { Bones } from '@/ui/Bones'
import { ErrorState } from '@/ui/ErrorState'
import { fieldAt, titleOf } from '../definitions'
import { accessQuery } from '../page/useMay'
import type { RecordData } from '../types'
import styles from './access.module.css'
import { Grants } from './Grants'
import { UserPicker } from './UserPicker'

interface Props {
  object: ObjectDefinition
  record: RecordData
  onClose: () => void
}

const actions = ['read', 'change', 'delete', 'transfer'] as const

/** Why somebody can or cannot see and change a record, to whom it is opened, and who works on it. */
export function AccessDrawer({ object, record, onClose }: Props) {
  const { t } = useTranslation('page')
  const me = useMe()
  const { say } = useReading()
  const label = useId()
  const [user, setUser] = useState(me.id)
  const mine = useQuery(accessQuery(object, record.id))
  const access = useQuery(accessQuery(object, record.id, user === me.id ? undefined : user))
  const limited = Object.entries(access.data?.fields ?? {}) as [string, string][]
  return (
    <Drawer open onClose={onClose} title={t('accessOf', { name: titleOf(record, object) })} size={560}>
      <section className={styles.part}>
        <label htmlFor={label} className={styles.head}>
          {t('whyCan')}
        </label>
        <UserPicker id={label} value={user} first={{ id: me.id, name: me.name }} onChange={(next) => setUser(next ?? me.id)} />
        {access.isPending && <Bones paragraph={{ rows: 4 }} />}
        {access.error && <ErrorState error={access.error} onRetry={() => void access.refetch()} />}
        {access.data && (
          <dl className={styles.reasons}>
            {actions
              .filter((action) => access.data.reasons.some((reason) => reason.action === action))
              .map((action) => {
                const may = access.data.may[action]
                return (
                  <div key={action}>
                    <dt data-may={may}>
                      {may ? <CheckCircleOutlined aria-hidden="true" /> : <CloseCircleOutlined aria-hidden="true" />}
                      {may ? t(`can.${action}`) : t(`cannot.${action}`)}
                    </dt>
                    {access.data.reasons
                      .filter((reason) => reason.action === action)
                      .map((reason) => (
                        <dd key={reason.text}>{reason.text}</dd>
                      ))}
                  </div>
                )
              })}
          </dl>
        )}
        {limited.length > 0 && (
          <p className={styles.limited}>
            {t('limited')}{' '}
            {limited
              .map(([path, how]) => {
                const field = fieldAt(object, path)
                return t('limitedField', { field: field ? say(field.label) : path, context: how })
              })
              .join(t('list'))}
          </p>
        )}
      </section>
      {object.abilities.owned && <Grants kind="shares" object={object} record={record} may={mine.data?.may.share ?? false} />}
      {object.teamRoles.length > 0 && <Grants kind="members" object={object} record={record} may={mine.data?.may.share ?? false} />}
    </Drawer>
  )
}
