import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker } from 'antd'
import { dayjs } from '@/lib/dayjs'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '@/records/calls'
import { keys } from '@/records/keys'
import { RecordPicker } from '@/records/RecordPicker'
import styles from './audit.module.css'
import type { useAsked } from './useAsked'

interface Props {
  asked: ReturnType<typeof useAsked>
  /** Which people can be asked for: who did it, whom it is about. */
  people: readonly ('user' | 'subject')[]
  /** The first filter: the action, or how a sign-in ended. */
  children: ReactNode
}

export function Filters({ asked, people, children }: Props) {
  const { t } = useTranslation('adminAudit')
  const { read, put, clear } = asked
  return (
    <div className={styles.filters}>
      {children}
      {people.map((who) => (
        <Person key={who} id={read[who]} label={t(who)} onChange={(id) => put({ [who]: id })} />
      ))}
      <DatePicker.RangePicker
        className={styles.range ?? ''}
        allowEmpty
        aria-label={t('period')}
        placeholder={[t('from'), t('to')]}
        value={[read.from ? dayjs(read.from) : null, read.to ? dayjs(read.to) : null]}
        onChange={(days) => put({ from: days?.[0]?.format('YYYY-MM-DD') ?? null, to: days?.[1]?.format('YYYY-MM-DD') ?? null })}
      />
      {Object.values(read).some(Boolean) && (
        <Button type="link" onClick={clear}>
          {t('clear')}
        </Button>
      )}
    </div>
  )
}

function Person({ id, label, onChange }: { id: string | null; label: string; onChange: (id: string | null) => void }) {
  // The address names a person by the id alone.
  const user = useQuery({ queryKey: keys.record('users', id ?? ''), queryFn: () => calls.get('users', id ?? '', 'id,name'), enabled: id !== null })
  return (
    <div className={styles.filter}>
      <RecordPicker object="user" value={id} known={user.data ? { id: user.data.id, name: String(user.data.name) } : null} onChange={onChange} label={label} placeholder={label} />
    </div>
  )
}
