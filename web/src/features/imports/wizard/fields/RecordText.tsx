import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AutoComplete } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObjectDefinition } from '@/lib/api/types'
import { calls } from '@/records/calls'
import { fieldAt, valueOf } from '@/records/definitions'
import { textLiteral } from '@/records/filters/literals'
import { keys } from '@/records/keys'
import { useTextsBefore } from './useTextsBefore'

interface Props {
  object: ObjectDefinition
  /** The field that the text is looked up in. */
  by: string
  text: string
  meaning: string | null | undefined
  /** The files that come first, which may bring what is meant. */
  before: readonly string[]
  onChange: (meaning: string | undefined) => void
}

/** Under which other text a value is to be looked up: one that a record has, or that an earlier file brings. */
export function RecordText({ object, by, text, meaning, before, onChange }: Props) {
  const { t } = useTranslation('imports')
  const [typed, setTyped] = useState(meaning ?? '')
  const [asked, setAsked] = useState(false)
  const words = useDeferredValue(typed.trim())
  const coming = useTextsBefore(before, object.name, by, asked)
  const query = { select: `id,${by}`, filter: words ? `contains(${by},${textLiteral(words)})` : undefined, sort: by, limit: 20 }
  const found = useQuery({ queryKey: keys.list(object.path, query), queryFn: ({ signal }) => calls.list(object.path, query, signal), enabled: asked, placeholderData: keepPreviousData })
  const field = fieldAt(object, by)
  const there = (found.data?.items ?? []).flatMap((item) => {
    const value = field && valueOf(item, field)
    return typeof value === 'string' ? [value] : []
  })
  const offered = [...new Set([...coming.filter((value) => value.toLowerCase().includes(words.toLowerCase())), ...there])]
  const say = (value: string) => {
    const next = value.trim() || undefined
    if (next !== (meaning ?? undefined)) onChange(next)
  }
  return (
    <AutoComplete
      style={{ width: '100%' }}
      aria-label={t('lookup.as', { value: text })}
      placeholder={t('lookup.asPlaceholder')}
      value={typed}
      options={offered.map((value) => ({ value }))}
      onFocus={() => setAsked(true)}
      onChange={(value: string | undefined) => setTyped(value ?? '')}
      onSelect={(value: string | undefined) => say(value ?? '')}
      onClear={() => say('')}
      onBlur={() => say(typed)}
      allowClear
    />
  )
}
