import { CloseOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { request } from '@/lib/api/request'
import type { Member, ObjectDefinition, Share } from '@/lib/api/types'
import { useMe } from '@/lib/me'
import { useReading } from '@/lib/useReading'
import { messageOf } from '@/ui/messageOf'
import { useNotice } from '@/ui/useNotice'
import { keys, recordsChanged } from '../keys'
import type { RecordData } from '../types'
import styles from './access.module.css'
import { AddGrant, type Wish } from './AddGrant'

interface Props {
  /** To whom the record is shared, or who is of its team. */
  kind: 'shares' | 'members'
  object: ObjectDefinition
  record: RecordData
  may: boolean
}

type Grant = Share | Member

const roleOf = (grant: Grant): string | null => ('role' in grant ? grant.role : null)

/** Who else has a record, with what right; whoever may adds and removes. */
export function Grants({ kind, object, record, may }: Props) {
  const { t } = useTranslation(['page', 'common'])
  const { say } = useReading()
  const me = useMe()
  const client = useQueryClient()
  const notice = useNotice()
  const address = `/${object.path}/${record.id}/${kind}`
  const found = useQuery({ queryKey: [...keys.access(object.path, record.id), kind], queryFn: ({ signal }) => request<{ items: Grant[] }>(address, { signal }) })

  const give = async (wish: Wish) => {
    await request(address, { method: 'POST', body: wish })
    await recordsChanged(client)
  }
  const back = (grant: Grant): Wish => {
    const { kind: who, id, name } = grant.principal
    return { level: grant.level, ...(who === 'user' ? { userId: id } : who === 'team' ? { teamId: id } : { role: name }), ...(kind === 'members' ? { role: roleOf(grant) } : {}) }
  }
  const take = async (grant: Grant) => {
    try {
      await request(`${address}/${grant.principal.id}`, { method: 'DELETE' })
      await recordsChanged(client)
      // A role is named by its label here and by its word there, so that it is given again by hand.
      notice.done(t('grants.taken', { name: grant.principal.name }), grant.principal.kind === 'role' ? {} : { undo: () => give(back(grant)) })
    } catch (error) {
      notice.failed(error)
    }
  }
  const items = found.data?.items ?? []
  return (
    <section className={styles.part} aria-label={t(`grants.${kind}`)}>
      <h2 className={styles.head}>{t(`grants.${kind}`)}</h2>
      <p className={styles.hint}>{t(`grants.${kind}Why`)}</p>
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {found.error && <p role="alert">{messageOf(found.error)}</p>}
      {found.data && items.length === 0 && <p className={styles.hint}>{t('grants.none')}</p>}
      <ul className={styles.grants}>
        {items.map((grant) => {
          const role = roleOf(grant)
          const known = object.teamRoles.find((r) => r.value === role)
          return (
            <li key={grant.principal.id}>
              <span className={styles.name}>{grant.principal.name}</span>
              <span className={styles.hint}>{[t(`grants.of.${grant.principal.kind}`), known ? say(known.label) : role, t(`grants.${grant.level}`)].filter(Boolean).join(' · ')}</span>
              {(may || grant.principal.id === me.id) && <Button type="text" size="small" icon={<CloseOutlined aria-hidden="true" />} aria-label={t('grants.take', { name: grant.principal.name })} onClick={() => void take(grant)} />}
            </li>
          )
        })}
      </ul>
      {may && <AddGrant kind={kind} object={object} onAdd={give} />}
    </section>
  )
}
