import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { calls } from '@/records/calls'
import { pathOf } from '@/records/definitions'
import { keys } from '@/records/keys'
import { FormField } from '@/ui/editing/FormField'
import { messageOf } from '@/ui/messageOf'
import styles from './sharing.module.css'

interface Props {
  object: ObjectDefinition
  value: string
  error: string | undefined
  onChange: (filter: string) => void
}

/** Which records a rule takes: the condition in the grammar of filters, tried while it is typed. */
export function FilterField({ object, value, error, onChange }: Props) {
  const { t } = useTranslation('adminSharing')
  const { language, say } = useReading()
  const filter = useDeferredValue(value.trim())
  const query = { measures: 'count', filter: filter || undefined }
  const tried = useQuery({
    queryKey: keys.aggregate(object.path, query),
    queryFn: async ({ signal }) => Number((await calls.aggregate(object.path, query, signal)).groups[0]?.count ?? 0),
    enabled: filter !== '',
    placeholderData: keepPreviousData,
  })
  const wrong = error ?? (tried.error ? messageOf(tried.error) : undefined)
  const choices = object.fields.filter((f) => !['longText', 'address', 'workingHours', 'id'].includes(f.type)).map((f) => ({ value: pathOf(f), label: say(f.label), field: f }))
  const options = object.fields.find((f) => pathOf(f) === lastPath(value))?.options ?? []
  return (
    <FormField
      label={t('filter')}
      error={wrong}
      help={filter && tried.data !== undefined && !wrong ? t('matches', { count: tried.data, shown: formatNumber(tried.data, language) }) : t('filterHelp')}
      required
    >
      {(control) => (
        <div className={styles.filter}>
          <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 8 }} spellCheck={false} className={styles.code ?? ''} placeholder={t('filterExample')} value={value} onChange={(event) => onChange(event.target.value)} />
          <div className={styles.insert}>
            <Select
              size="small"
              aria-label={t('insertField')}
              placeholder={t('insertField')}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              value={null}
              options={choices}
              onChange={(path: string | null) => path && onChange(`${value}${value && !/[\s(]$/.test(value) ? ' ' : ''}${path} eq `)}
            />
            {options.length > 0 && (
              <Select
                size="small"
                aria-label={t('insertOption')}
                placeholder={t('insertOption')}
                popupMatchSelectWidth={false}
                value={null}
                options={options.map((o) => ({ value: o.value, label: say(o.label) }))}
                onChange={(option: string | null) => option && onChange(`${value.trimEnd()} '${option}'`)}
              />
            )}
          </div>
        </div>
      )}
    </FormField>
  )
}

/** The field that a half-written condition ends with: `tier` of `… and tier eq `. */
const lastPath = (text: string): string => /([A-Za-z][\w.]*)\s+(?:eq|ne)\s*$/.exec(text)?.[1] ?? ''
