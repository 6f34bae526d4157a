import { UserDeleteOutlined } from '@ant-design/icons'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { rolesQuery } from '@/lib/roles'
import { useReading } from '@/lib/useReading'
import { calls } from '@/records/calls'
import { keys, recordsChanged } from '@/records/keys'
import { RecordPicker } from '@/records/RecordPicker'
import type { RecordData } from '@/records/types'
import { Loading } from '@/ui/settings/Loading'
import { Section } from '@/ui/settings/Section'
import { Table } from '@/ui/settings/Table'
import { useNotice } from '@/ui/useNotice'
import styles from './teams.module.css'

/** Who is in the team; each user is in one team. */
export function Members({ team }: { team: RecordData }) {
  const { t } = useTranslation(['adminTeams', 'common'])
  const { say } = useReading()
  const client = useQueryClient()
  const { done, failed } = useNotice()
  const roles = useQuery(rolesQuery)
  const [picked, setPicked] = useState(0)
  const query = { select: 'id,name,role,title,teamId', filter: `teamId eq ${team.id} and active eq true`, sort: 'name', limit: 50 }
  const members = useInfiniteQuery({
    queryKey: keys.list('users', query),
    queryFn: ({ pageParam, signal }) => calls.list('users', pageParam ? { ...query, cursor: pageParam } : query, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
  const put = async (id: string, teamId: string | null) => {
    const before = await calls.get('users', id, 'name,teamId')
    await calls.update('users', id, { teamId })
    await recordsChanged(client)
    done(t(teamId ? 'joined' : 'left', { name: String(before.name) }), { undo: () => calls.update('users', id, { teamId: before.teamId ?? null }).then(() => recordsChanged(client)) })
  }
  const add = (id: string | null) => {
    if (!id) return
    setPicked(picked + 1)
    void put(id, team.id).catch(failed)
  }
  const roleName = (name: unknown) => {
    const role = roles.data?.find((r) => r.name === name)
    return role ? say(role.label) : String(name)
  }
  return (
    <Section title={t('people')} text={t('peopleText')}>
      <div className={styles.pick}>
        <RecordPicker key={picked} object="user" value={null} onChange={add} label={t('addMember')} placeholder={t('addMember')} />
      </div>
      <Loading query={members}>
        {(data) => (
          <Table
            label={t('people')}
            rows={data.pages.flatMap((page) => page.items)}
            rowKey={(user) => user.id}
            empty={t('noMembers')}
            columns={[
              { key: 'name', title: t('name'), cell: (user) => <Link to={`/settings/users/${user.id}`}>{String(user.name)}</Link> },
              { key: 'role', title: t('role'), cell: (user) => roleName(user.role) },
              { key: 'title', title: t('title'), cell: (user) => (typeof user.title === 'string' ? user.title : '') },
              {
                key: 'tools', title: t('tools'), bare: true, align: 'end', width: '56px',
                cell: (user) => <Button type="text" icon={<UserDeleteOutlined aria-hidden="true" />} aria-label={t('remove', { name: String(user.name) })} title={t('remove', { name: String(user.name) })} onClick={() => void put(user.id, null).catch(failed)} />,
              },
            ]}
          />
        )}
      </Loading>
      {members.hasNextPage && (
        <div>
          <Button loading={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
            {t('common:more')}
          </Button>
        </div>
      )}
    </Section>
  )
}
