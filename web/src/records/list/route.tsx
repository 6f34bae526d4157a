import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { useTitle } from '@/lib/useTitle'
import { EmptyState } from '@/ui/EmptyState'
import { useObjectAt } from '../definitions'
import styles from './list.module.css'
import { ListBoard } from './ListBoard'
import { ListBody } from './ListBody'
import { useListState } from './useListState'

/** `/:objects`: the list of an object. */
export function Component() {
  const { t } = useTranslation(['list', 'common'])
  const { say } = useReading()
  const { objects = '' } = useParams()
  const object = useObjectAt(objects)
  if (!object) return <EmptyState page title={t('common:problem.notFound')}>{t('common:problem.notFoundWhy')}</EmptyState>
  if (!object.may.read) return <EmptyState page title={t('noRight', { what: say(object.plural) })}>{t('common:problem.forbiddenWhy')}</EmptyState>
  return <List key={object.name} object={object} />
}

function List({ object }: { object: ObjectDefinition }) {
  const control = useListState(object)
  useTitle(useReading().say(object.plural))
  // A moment, while a saved view comes; the page keeps its shape.
  if (!control) return <div className={styles.page} aria-busy="true" />
  const { state } = control
  return object.board && state.layout === 'board' && !state.bin ? <ListBoard control={control} /> : <ListBody control={control} />
}
