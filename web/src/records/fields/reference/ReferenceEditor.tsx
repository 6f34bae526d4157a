import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select, Spin } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { control } from '../control'
import { calls } from '../../calls'
import { referenced, titleOf, useObject } from '../../definitions'
import { textLiteral } from '../../filters/literals'
import { keys } from '../../keys'
import type { EditorProps } from '../kind'

/** Looks records up by what is typed; shows the present one at once, without asking. */
export function ReferenceEditor(props: EditorProps & { placeholder?: string }) {
  const { field, value, record, onChange, disabled, open, placeholder } = props
  const { t } = useTranslation('fields')
  const object = useObject(field.reference)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(open ?? false)
  const [picked, setPicked] = useState<{ value: string; label: string } | null>(null)
  const words = useDeferredValue(typed.trim())
  const query = {
    select: object ? `id,${object.title}` : 'id',
    filter: object && words ? `contains(${object.title},${textLiteral(words)})` : undefined,
    sort: object?.title ?? 'id',
    limit: 20,
  }
  const found = useQuery({
    queryKey: keys.list(object?.path ?? '', query),
    queryFn: ({ signal }) => calls.list(object?.path ?? '', query, signal),
    enabled: asked && object !== null,
    placeholderData: keepPreviousData,
  })
  const current = record ? referenced(record, field) : null
  const options = (found.data?.items ?? []).map((item) => ({ value: item.id, label: object ? titleOf(item, object) : item.id }))
  const chosen = picked?.value === value ? picked : current && current.id === value ? { value: current.id, label: current.name } : options.find((o) => o.value === value)
  return (
    <Select
      {...control(props)}
      style={{ width: '100%' }}
      labelInValue
      value={typeof value === 'string' && value ? { value, label: chosen?.label ?? '…' } : null}
      options={options}
      onChange={(next: { value: string; label: string } | null) => {
        setPicked(next)
        onChange(next?.value ?? null)
      }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={(visible) => visible && setAsked(true)}
      loading={found.isFetching}
      notFoundContent={found.isPending && asked ? <Spin size="small" /> : t('nothingFound')}
      allowClear={!field.required}
      placeholder={placeholder ?? t('lookUp')}
      defaultOpen={open ?? false}
      disabled={disabled ?? object === null}
    />
  )
}
