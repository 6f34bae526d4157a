import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { calls } from '../calls'
import { pathOf, valueOf } from '../definitions'
import { kindOf } from '../fields'
import { keys } from '../keys'
import { useNames } from '../names'
import type { RecordData } from '../types'
import styles from './page.module.css'
import { withValue } from './recordQuery'
import type { Conflict as Two } from './useRecordEdit'

/** Two people changed the same field: both values, who made theirs and when, and the choice. */
export function Conflict({ object, id, conflict }: { object: ObjectDefinition; id: string; conflict: Two }) {
  const { t } = useTranslation('page')
  const { say, language, timeZone, today } = useReading()
  const { field, mine, theirs, choose } = conflict
  const history = useQuery({ queryKey: keys.history(object.path, id), queryFn: () => calls.history(object.path, id), staleTime: 0 })
  const names = useNames(field.reference && typeof mine === 'string' ? [{ object: field.reference, id: mine }] : [])
  const entry = history.data?.items.find((e) => e.changes.some((change) => change.field === pathOf(field)))
  const { Display } = kindOf(field)
  const show = (record: RecordData) => <Display field={field} value={valueOf(record, field)} record={record} place="page" />
  return (
    <Modal
      open
      title={t('conflict.title', { field: say(field.label) })}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={[
        <Button key="theirs" onClick={() => choose('theirs')}>
          {t('conflict.takeTheirs')}
        </Button>,
        <Button key="mine" type="primary" onClick={() => choose('mine')} autoFocus>
          {t('conflict.keepMine')}
        </Button>,
      ]}
    >
      <p>{entry?.by ? t('conflict.who', { name: entry.by.name, at: formatMoment(entry.at, language, timeZone, today) }) : t('conflict.somebody')}</p>
      <dl className={styles.two}>
        <div>
          <dt>{t('conflict.mine')}</dt>
          <dd>{show(withValue(theirs, field, mine, typeof mine === 'string' ? names.get(mine) : null))}</dd>
        </div>
        <div>
          <dt>{entry?.by ? t('conflict.of', { name: entry.by.name }) : t('conflict.theirs')}</dt>
          <dd>{show(theirs)}</dd>
        </div>
      </dl>
    </Modal>
  )
}
