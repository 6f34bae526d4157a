import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import { usePhone } from '@/lib/useMedia'
import { EmptyState } from '@/ui/EmptyState'
import { BackToList } from '../BackToList'
import { useObjectAt } from '../definitions'
import { lastList } from '../lastList'
import { RecordView } from './RecordView'

export function Component() {
  const { objects = '', id = '' } = useParams()
  const { t } = useTranslation()
  const object = useObjectAt(objects)
  return object ? <Page key={id} object={object} id={id} /> : <EmptyState page title={t('problem.notFound')}>{t('problem.notFoundWhy')}</EmptyState>
}

function Page({ object, id }: { object: ObjectDefinition; id: string }) {
  const navigate = useNavigate()
  const phone = usePhone()
  const list = lastList(object.path)
  return (
    <RecordView
      object={object}
      id={id}
      layout={phone ? 'tabs' : 'columns'}
      onDeleted={() => void navigate(list)}
      lead={<BackToList object={object} />}
    />
  )
}
