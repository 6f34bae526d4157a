import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { calls } from '@/records/calls'
import { countOf } from '@/records/countOf'
import { FilterBar } from '@/records/filters/FilterBar'
import { keys } from '@/records/keys'
import { messageOf } from '@/ui/messageOf'
import styles from './sharing.module.css'

interface Props {
  object: ObjectDefinition
  value: string
  error: string | undefined
  onChange: (filter: string) => void
}

/** Which records a rule takes, in words as in lists, and how many that are now. */
export function FilterField({ object, value, error, onChange }: Props) {
  const { t } = useTranslation('adminSharing')
  const { language } = useReading()
  const id = useId()
  const query = { measures: 'count', filter: value || undefined }
  const tried = useQuery({
    queryKey: keys.aggregate(object.path, query),
    queryFn: async ({ signal }) => countOf(await calls.aggregate(object.path, query, signal)),
    enabled: value !== '',
    placeholderData: keepPreviousData,
  })
  const wrong = error ?? (tried.error ? messageOf(tried.error) : undefined)
  return (
    <div className={styles.filter} role="group" aria-labelledby={id}>
      <div id={id} className={styles.title}>
        {t('filter')}
      </div>
      <FilterBar object={object} filter={value} onChange={onChange} />
      {wrong && (
        <div className={styles.wrong} role="alert">
          {wrong}
        </div>
      )}
      <div className={styles.hint}>{value && tried.data !== undefined && !wrong ? t('matches', { count: tried.data, shown: formatNumber(tried.data, language) }) : t('filterHelp')}</div>
    </div>
  )
}
