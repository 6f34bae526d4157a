import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReading } from '@/lib/useReading'
import { messageOf } from '@/ui/messageOf'
import { calls } from '../calls'
import { pathOf, selectOf, titleOf, useObjects, valueOf } from '../definitions'
import { isEmpty, kindOf } from '../fields'
import { iconOf } from '../icons'
import { keys } from '../keys'
import { RecordLink } from '../RecordLink'
import type { RecordData } from '../types'
import { factsOf, filteredList, filterOf, type Relation } from './relations'
import styles from './related.module.css'

const FormDrawer = lazy(() => import('../form/FormDrawer').then((m) => ({ default: m.FormDrawer })))

const most = 5

interface Props {
  relation: Relation
  record: RecordData
  /** Whether the name of the object alone would mislead: it points here by several fields, or at its own kind. */
  several: boolean
}

/** The first few of what belongs to a record, how many there are, and a way to add one. */
export function RelatedList({ relation, record, several }: Props) {
  const { t } = useTranslation(['page', 'common'])
  const { say, language } = useReading()
  const objects = useObjects()
  const [adding, setAdding] = useState(false)
  const { object, field } = relation
  const facts = factsOf(relation)
  const filter = filterOf(relation, record.id)
  const query = { select: selectOf(object, facts, objects), filter, sort: object.defaultSort, limit: most, count: 'exact' as const }
  const found = useQuery({ queryKey: keys.list(object.path, query), queryFn: ({ signal }) => calls.list(object.path, query, signal) })
  const items = found.data?.items ?? []
  const total = found.data?.total ?? 0
  const mayAdd = object.may.create && !field.readOnly
  const name = several ? t('related.by', { objects: say(object.plural), field: say(field.label) }) : say(object.plural)
  if (found.data && total === 0 && !mayAdd) return null
  return (
    <section className={styles.list} aria-label={name}>
      <header>
        <h2>
          {iconOf(object.name)}
          <span>{name}</span>
          {total > 0 && <span className={styles.count}>{total.toLocaleString(language)}</span>}
        </h2>
        {mayAdd && (
          <Button type="text" size="small" icon={<PlusOutlined aria-hidden="true" />} aria-label={t('common:createOf', { what: say(object.label) })} title={t('common:createOf', { what: say(object.label) })} onClick={() => setAdding(true)} />
        )}
      </header>
      {found.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {found.error && (
        <p role="alert" className={styles.none}>
          {messageOf(found.error)}{' '}
          <Button type="link" size="small" onClick={() => void found.refetch()}>
            {t('common:retry')}
          </Button>
        </p>
      )}
      {found.data && items.length === 0 && <p className={styles.none}>{t('related.none')}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <RecordLink object={object} id={item.id} name={titleOf(item, object)} />
            <span className={styles.facts}>
              {facts
                .filter((fact) => !isEmpty(valueOf(item, fact)) && valueOf(item, fact) !== false)
                .map((fact) => {
                  const { Display } = kindOf(fact)
                  return (
                    <span key={pathOf(fact)} title={say(fact.label)}>
                      {fact.type === 'boolean' ? say(fact.label) : <Display field={fact} value={valueOf(item, fact)} record={item} place="list" />}
                    </span>
                  )
                })}
            </span>
          </li>
        ))}
      </ul>
      {total > items.length && <Link to={filteredList(object, filter)}>{t('related.all', { total: total.toLocaleString(language) })}</Link>}
      {adding && (
        <Suspense fallback={null}>
          <FormDrawer object={object} initial={{ [pathOf(field)]: record.id }} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </section>
  )
}
