import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import type { Missing } from '../mapping/mapping'
import { optionRead } from './columnState'

/** No option bears this value: a choice that makes the cell empty. */
const nothing = '\u0000'

interface Props {
  field: FieldDefinition
  text: string
  /** What somebody has said; null for nothing, undefined where nobody has. */
  meaning: string | null | undefined
  missing: Missing
  onChange: (meaning: string | null | undefined) => void
}

/** The option that a text stands for; where the choice is open, also one that does not exist yet. */
export function OptionSelect({ field, text, meaning, missing, onChange }: Props) {
  const { t } = useTranslation('imports')
  const { say } = useReading()
  const [typed, setTyped] = useState('')
  const value = meaning === undefined ? optionRead(field, text) : (meaning ?? nothing)
  const known = (field.options ?? []).filter((o) => !o.retired || o.value === value).map((o) => ({ value: o.value, label: say(o.label), words: `${o.value} ${o.label['zh-CN']} ${o.label.en}`.toLowerCase() }))
  const offered = [...known, { value: nothing, label: t('values.empty'), words: t('values.empty').toLowerCase() }]
  const further = [
    ...(value !== null && !offered.some((o) => o.value === value) ? [{ value, label: value, words: value }] : []),
    ...(field.open && typed && optionRead(field, typed) === null && typed !== value ? [{ value: typed, label: t('values.becomesNew', { value: typed }), words: typed.toLowerCase() }] : []),
  ]
  return (
    <Select
      style={{ width: '100%' }}
      aria-label={t('values.meaningOf', { value: text })}
      value={value}
      status={value === null && missing === 'error' ? 'warning' : ''}
      placeholder={missing === 'create' ? t('values.becomesNew', { value: text }) : t('values.unread')}
      options={[...offered, ...further]}
      showSearch={{ filterOption: (words, option) => option?.words.includes(words.trim().toLowerCase()) ?? false, onSearch: (words) => setTyped(words.trim()) }}
      allowClear={meaning !== undefined}
      onChange={(next?: string) => {
        setTyped('')
        onChange(next === nothing ? null : next)
      }}
    />
  )
}
