import { LockOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { calls } from '@/records/calls'
import { keys } from '@/records/keys'
import { EmptyState } from '@/ui/EmptyState'

const query = { select: 'name,email', filter: "role eq 'administrator' and active eq true", sort: 'name', limit: 5 }

/** For whoever is no administrator: that this is not theirs, and who to ask. */
export function NoRight() {
  const { t } = useTranslation('adminSettings')
  const { language } = useReading()
  const administrators = useQuery({ queryKey: keys.list('users', query), queryFn: ({ signal }) => calls.list('users', query, signal) })
  const names = (administrators.data?.items ?? []).map((user) => String(user.name))
  return (
    <>
      <h1 className="visually-hidden">{t('title')}</h1>
      <EmptyState icon={<LockOutlined aria-hidden="true" />} title={t('noRight')}>
        <p>{t('noRightWhy')}</p>
        {names.length > 0 && <p>{t('ask', { names: new Intl.ListFormat(language, { type: 'disjunction' }).format(names) })}</p>}
      </EmptyState>
    </>
  )
}
