import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { rolesQuery } from '@/lib/roles'
import { useReading } from '@/lib/useReading'
import { RecordPicker } from '@/records/RecordPicker'
import type { Chosen } from './draft'
import styles from './sharing.module.css'

interface Props {
  chosen: Chosen[]
  error: string | undefined
  onChange: (chosen: Chosen[]) => void
}

/** To whom a rule opens records: people, teams with those below them, roles. */
export function Principals({ chosen, error, onChange }: Props) {
  const { t } = useTranslation('adminSharing')
  const { say } = useReading()
  const roles = useQuery(rolesQuery)
  const put = (at: number, next: Chosen) => onChange(chosen.map((each, i) => (i === at ? next : each)))
  return (
    <div className={styles.principals} role="group" aria-label={t('principals')}>
      <div className={styles.title}>{t('principals')}</div>
      {chosen.map((each, at) => (
        <div key={at} className={styles.principal}>
          <Select
            aria-label={t('kindNo', { n: at + 1 })}
            value={each.kind}
            options={(['team', 'user', 'role'] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            onChange={(kind: Chosen['kind']) => put(at, { kind, value: '' })}
          />
          {each.kind === 'role' ? (
            <Select
              aria-label={t('whoNo', { n: at + 1 })}
              value={each.value || null}
              placeholder={t('chooseRole')}
              options={(roles.data ?? []).map((role) => ({ value: role.name, label: say(role.label) }))}
              onChange={(value: string) => put(at, { kind: 'role', value })}
            />
          ) : (
            <RecordPicker
              key={each.kind}
              object={each.kind}
              required
              value={each.value || null}
              known={each.name ? { id: each.value, name: each.name } : null}
              onChange={(value) => put(at, { kind: each.kind, value: value ?? '' })}
              label={t('whoNo', { n: at + 1 })}
            />
          )}
          <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t('removeNo', { n: at + 1 })} onClick={() => onChange(chosen.filter((_, i) => i !== at))} />
        </div>
      ))}
      {error && (
        <div className={styles.wrong} role="alert">
          {error}
        </div>
      )}
      <div>
        <Button icon={<PlusOutlined aria-hidden="true" />} disabled={chosen.length >= 20} onClick={() => onChange([...chosen, { kind: 'team', value: '' }])}>
          {t('addPrincipal')}
        </Button>
      </div>
    </div>
  )
}
