import { DeleteOutlined, EyeInvisibleOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import { formatMoment } from '@/lib/format/dates'
import { useReading } from '@/lib/useReading'
import { Bones } from '@/ui/Bones'
import { EmptyState } from '@/ui/EmptyState'
import { useNotice } from '@/ui/useNotice'
import { calls } from '../calls'
import { titleOf } from '../definitions'
import { keys, recordsChanged } from '../keys'
import { lastList } from '../lastList'

interface Props {
  object: ObjectDefinition
  id: string
}

/** The address of a record that does not answer: deleted and to be restored, or not there for this viewer. */
export function Missing({ object, id }: Props) {
  const { t } = useTranslation(['page', 'common'])
  const { say, language, timeZone, today } = useReading()
  const client = useQueryClient()
  const notice = useNotice()
  const query = { view: 'recycle-bin' as const, filter: `id eq ${id}`, limit: 1, select: `id,${object.title},deletedAt,updatedByUser.name` }
  const bin = useQuery({ queryKey: keys.list(object.path, query), queryFn: ({ signal }) => calls.list(object.path, query, signal), retry: false })
  const back = (
    <Link to={lastList(object.path)}>
      <Button>{t('toList', { objects: say(object.plural) })}</Button>
    </Link>
  )
  if (bin.isPending) return <Bones style={{ padding: 24 }} />
  const deleted = bin.data?.items[0]
  if (!deleted) {
    return (
      <EmptyState page icon={<EyeInvisibleOutlined aria-hidden="true" />} title={t('missing.title', { object: say(object.label) })} action={back}>
        <p>{t('missing.why')}</p>
        <p>{t('missing.ask')}</p>
      </EmptyState>
    )
  }
  const by = (deleted.updatedByUser as { name?: string } | null)?.name
  const at = typeof deleted.deletedAt === 'string' ? formatMoment(deleted.deletedAt, language, timeZone, today) : ''
  const restore = () => calls.restore(object.path, id).then(() => recordsChanged(client).then(() => notice.done(t('restored', { name: titleOf(deleted, object) }))), notice.failed)
  return (
    <EmptyState
      page
      icon={<DeleteOutlined aria-hidden="true" />}
      title={t('deleted.title', { name: titleOf(deleted, object) })}
      action={
        <>
          {object.may.delete && (
            <Button type="primary" onClick={() => void restore()}>
              {t('common:restore')}
            </Button>
          )}
          {back}
        </>
      }
    >
      <p>{by ? t('deleted.byWhom', { name: by, at }) : t('deleted.when', { at })}</p>
      <p>{object.may.delete ? t('deleted.canRestore') : t('deleted.ask')}</p>
    </EmptyState>
  )
}
