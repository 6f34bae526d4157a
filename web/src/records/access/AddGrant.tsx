import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answered, api } from '@/lib/api/client'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { messageOf } from '@/ui/messageOf'
import styles from './access.module.css'
import { UserPicker } from './UserPicker'

/** A share or a membership as the API takes it. */
export interface Wish {
  level: 'read' | 'write'
  userId?: string
  teamId?: string
  /** Of a share, with which role it is shared; of a member, what they do. */
  role?: string | null
}

interface Props {
  kind: 'shares' | 'members'
  object: ObjectDefinition
  onAdd: (wish: Wish) => Promise<void>
}

/** Opens a record to somebody else, or takes somebody into its team. */
export function AddGrant({ kind, object, onAdd }: Props) {
  const { t } = useTranslation(['page', 'common'])
  const { say } = useReading()
  const [of, setOf] = useState<'user' | 'team' | 'role'>('user')
  const [who, setWho] = useState<string | null>(null)
  const [role, setRole] = useState<string | null>(null)
  const [level, setLevel] = useState<'read' | 'write'>(kind === 'members' ? 'write' : 'read')
  const [why, setWhy] = useState<string | null>(null)
  const roles = useQuery({ queryKey: ['roles'], queryFn: () => answered(api.GET('/api/v1/roles')), enabled: of === 'role' })

  const add = async () => {
    if (!who) {
      setWhy(t('grants.choose'))
      return
    }
    setWhy(null)
    try {
      if (kind === 'members') await onAdd({ userId: who, level, role })
      else await onAdd({ level, ...(of === 'user' ? { userId: who } : of === 'team' ? { teamId: who } : { role: who }) })
      setWho(null)
    } catch (error) {
      setWhy(messageOf(error))
    }
  }
  return (
    <div className={styles.add}>
      {kind === 'shares' && (
        <Segmented
          aria-label={t('grants.with')}
          value={of}
          onChange={(next) => {
            setOf(next)
            setWho(null)
          }}
          options={(['user', 'team', 'role'] as const).map((value) => ({ value, label: t(`grants.of.${value}`) }))}
        />
      )}
      <div className={styles.who}>
        {of === 'role' ? (
          <Select style={{ width: '100%' }} aria-label={t('grants.of.role')} placeholder={t('grants.of.role')} value={who} onChange={setWho} options={(roles.data?.items ?? []).map((r) => ({ value: r.name, label: say(r.label) }))} />
        ) : (
          <UserPicker of={of} value={who} onChange={setWho} label={t(`grants.of.${of}`)} />
        )}
      </div>
      {kind === 'members' && <Select className={styles.role ?? ''} aria-label={t('grants.role')} placeholder={t('grants.role')} allowClear value={role} onChange={(next: string | undefined) => setRole(next ?? null)} options={object.teamRoles.map((r) => ({ value: r.value, label: say(r.label) }))} />}
      <Select aria-label={t('grants.level')} value={level} onChange={setLevel} options={(['read', 'write'] as const).map((value) => ({ value, label: t(`grants.${value}`) }))} />
      <Button type="primary" onClick={() => void add()}>
        {t('common:add')}
      </Button>
      {why && (
        <p role="alert" className={styles.wrong}>
          {why}
        </p>
      )}
    </div>
  )
}
