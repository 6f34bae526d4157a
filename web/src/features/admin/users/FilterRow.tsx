import { useQuery } from '@tanstack/react-query'
import { Input, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { rolesQuery } from '@/lib/roles'
import { useReading } from '@/lib/useReading'
import { calls } from '@/records/calls'
import { keys } from '@/records/keys'
import { RecordPicker } from '@/records/RecordPicker'
import type { UserFilter } from './queries'
import styles from './users.module.css'

interface Props {
  filter: UserFilter
  state: string
  onChange: (change: Record<string, string | null>) => void
}

export function FilterRow({ filter, state, onChange }: Props) {
  const { t } = useTranslation('adminUsers')
  const { say } = useReading()
  const roles = useQuery(rolesQuery)
  // The address names a team by its id alone.
  const team = useQuery({ queryKey: keys.record('teams', filter.team ?? ''), queryFn: () => calls.get('teams', filter.team ?? '', 'id,name'), enabled: filter.team !== null })
  return (
    <div className={styles.filters}>
      <Input.Search className={styles.words ?? ''} allowClear aria-label={t('find')} placeholder={t('find')} value={filter.words} onChange={(event) => onChange({ q: event.target.value })} />
      <Select
        className={styles.pick ?? ''}
        allowClear
        aria-label={t('role')}
        placeholder={t('anyRole')}
        value={filter.role}
        options={(roles.data ?? []).map((role) => ({ value: role.name, label: say(role.label) }))}
        onChange={(role: string | undefined) => onChange({ role: role ?? null })}
      />
      <div className={styles.pick}>
        <RecordPicker object="team" value={filter.team} known={team.data ? { id: team.data.id, name: String(team.data.name) } : null} onChange={(id) => onChange({ team: id })} label={t('team')} placeholder={t('anyTeam')} />
      </div>
      <Segmented
        aria-label={t('state')}
        value={state}
        options={(['active', 'inactive', 'all'] as const).map((value) => ({ value, label: t(`states.${value}`) }))}
        onChange={(value) => onChange({ state: value === 'active' ? null : value })}
      />
    </div>
  )
}
