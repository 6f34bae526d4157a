import { DeleteOutlined, FilterOutlined, ImportOutlined, InboxOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isProblem } from '@/lib/api/problem'
import { useReading } from '@/lib/useReading'
import { EmptyState } from '@/ui/EmptyState'
import { ErrorState } from '@/ui/ErrorState'
import { messageOf } from '@/ui/messageOf'
import styles from './list.module.css'
import type { ListControl } from './useListState'

interface Props {
  control: ListControl
  error: Error | null
  onRetry: () => void
}

/** Whether the question itself is wrong, so that asking again is of no use. */
const isQuestion = (error: Error | null): boolean => isProblem(error) && error.status === 400

/** Where no rows stand: why, and what to do about it. */
export function ListEmpty({ control: { object, state, set }, error, onRetry }: Props) {
  const { t } = useTranslation(['list', 'common'])
  const { say } = useReading()
  const what = say(object.plural)
  const narrowed = state.filter !== '' || state.find !== ''
  const wrap = (content: React.ReactNode) => <div className={styles.state}>{content}</div>
  if (isQuestion(error)) {
    return wrap(
      <EmptyState icon={<FilterOutlined aria-hidden="true" />} title={t('empty.filterWrong')} action={<Button onClick={() => set({ view: state.view })}>{t('empty.showAll')}</Button>}>
        <p role="alert">{messageOf(error)}</p>
      </EmptyState>,
    )
  }
  if (error) return wrap(<ErrorState error={error} onRetry={onRetry} />)
  if (state.bin && !narrowed) {
    return wrap(
      <EmptyState icon={<DeleteOutlined aria-hidden="true" />} title={t('empty.bin')} action={<Button onClick={() => set({ view: state.view })}>{t('leaveBin')}</Button>}>
        {t('empty.binWhy', { what })}
      </EmptyState>,
    )
  }
  if (narrowed) {
    return wrap(
      <EmptyState icon={<FilterOutlined aria-hidden="true" />} title={t('empty.noMatch', { what })} action={<Button onClick={() => set({ filter: '', find: '' })}>{t('empty.clear')}</Button>}>
        {t('empty.noMatchWhy')}
      </EmptyState>,
    )
  }
  const about = (t('empty.about', { returnObjects: true }) as Record<string, string>)[object.name]
  return wrap(
    <EmptyState
      icon={<InboxOutlined aria-hidden="true" />}
      title={t('empty.title', { what })}
      action={
        <>
          {object.may.create && (
            <Link to={`/${object.path}/new`}>
              <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} tabIndex={-1}>
                {t('common:createOf', { what: say(object.label) })}
              </Button>
            </Link>
          )}
          {object.abilities.importable && object.may.import && (
            <Link to={`/imports/new?object=${object.name}`}>
              <Button icon={<ImportOutlined aria-hidden="true" />} tabIndex={-1}>
                {t('empty.import')}
              </Button>
            </Link>
          )}
        </>
      }
    >
      {about && <p>{about}</p>}
      <p>{object.may.create ? t('empty.create') : t('empty.read')}</p>
    </EmptyState>,
  )
}
