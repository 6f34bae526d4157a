import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { components } from '@/lib/api/schema'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { Section } from '@/ui/settings/Section'
import { Table } from '@/ui/settings/Table'
import styles from './demo.module.css'

type Found = components['schemas']['ObstaclesAnswer']
type Obstacle = Found['items'][number]

/** The records that keep the demo company from being removed, each with the way to it. */
export function Obstacles({ found, busy, onAgain }: { found: Found; busy: boolean; onAgain: () => void }) {
  const { t } = useTranslation('demo')
  return (
    <Section title={t('obstacles.title')} text={t('obstacles.text')} actions={<Button loading={busy} onClick={onAgain}>{t('obstacles.again')}</Button>}>
      <Table<Obstacle>
        label={t('obstacles.title')}
        rows={found.items}
        rowKey={(o) => `${o.id} ${o.field} ${o.target.id}`}
        columns={[
          { key: 'record', title: t('obstacles.record'), cell: (o) => <Named object={o.object} id={o.id} name={o.name} /> },
          { key: 'points', title: t('obstacles.points'), cell: (o) => <Named object={o.target.object} id={o.target.id} name={o.target.name} as={o.field} /> },
        ]}
      />
      {found.more && <p>{t('obstacles.more')}</p>}
    </Section>
  )
}

/** Users and teams have their pages among the settings. */
const pageOf = (object: string, path: string, id: string): string => (object === 'user' || object === 'team' ? `/settings/${path}/${id}` : `/${path}/${id}`)

/** A record with its page, under what it is, or what it is to the other. */
function Named({ object, id, name, as }: { object: string; id: string | null; name: string | null; as?: string }) {
  const { t } = useTranslation('demo')
  const { say } = useReading()
  const definition = useObjects().find((o) => o.name === object)
  return (
    <span className={styles.words}>
      <span className={styles.quiet}>{as ?? (definition && say(definition.label))}</span>
      {id && definition ? <Link to={pageOf(object, definition.path, id)}>{name ?? id}</Link> : <span>{t('obstacles.hidden')}</span>}
    </span>
  )
}
