import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { EmptyState } from '@/ui/EmptyState'
import { useNotice } from '@/ui/useNotice'
import { BackToList } from '../BackToList'
import { titleOf, useObjectAt } from '../definitions'
import { lastList } from '../lastList'
import styles from './form.module.css'
import { presetOf } from './formFields'
import { RecordForm } from './RecordForm'

export function Component() {
  const { objects = '' } = useParams()
  const { t } = useTranslation()
  const object = useObjectAt(objects)
  if (!object) return <EmptyState page title={t('problem.notFound')}>{t('problem.notFoundWhy')}</EmptyState>
  if (!object.may.create) return <EmptyState page title={t('problem.forbidden')}>{t('problem.forbiddenWhy')}</EmptyState>
  return <Page key={object.name} object={object} />
}

function Page({ object }: { object: ObjectDefinition }) {
  const { t } = useTranslation(['form', 'common'])
  const { say } = useReading()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const notice = useNotice()
  const list = lastList(object.path)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <BackToList object={object} />
        <h1>{t('common:createOf', { what: say(object.label) })}</h1>
      </header>
      <RecordForm
        key={search.toString()}
        object={object}
        initial={presetOf(object, search)}
        onCancel={() => void navigate(list)}
        onSaved={(record, then) => {
          notice.done(t('saved', { name: titleOf(record, object) }))
          if (then === 'open') void navigate(`/${object.path}/${record.id}`, { replace: true })
        }}
      />
    </div>
  )
}
