import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldDefinition } from '@/lib/api/types'
import { calls } from '../calls'
import { titleOf, useObject } from '../definitions'
import { keys } from '../keys'
import { useNames } from '../names'
import { textLiteral } from './literals'
import { isCall, type Operand } from './model'
import { namedIn } from './words'

interface Props {
  field: FieldDefinition
  values: readonly Operand[]
  onChange: (values: Operand[]) => void
  label: string
}

const me = 'me()'
const myTeam = 'myTeam()'

/** Records to choose several of, looked up by what is typed; for people also oneself and one's team. */
export function ReferencePicker({ field, values, onChange, label }: Props) {
  const { t } = useTranslation('filters')
  const object = useObject(field.reference)
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const names = useNames(namedIn(field, values))
  const query = { select: object ? `id,${object.title}` : 'id', filter: object && words ? `contains(${object.title},${textLiteral(words)})` : undefined, sort: object?.title ?? 'id', limit: 20 }
  const found = useQuery({
    queryKey: keys.list(object?.path ?? '', query),
    queryFn: ({ signal }) => calls.list(object?.path ?? '', query, signal),
    enabled: object !== null,
    placeholderData: keepPreviousData,
  })
  const people = field.reference === 'user'
  const special = people && !words ? [{ value: me, label: t('call.me') }, { value: myTeam, label: t('call.myTeam') }] : []
  const listed = object ? (found.data?.items ?? []).map((item) => ({ value: item.id, label: titleOf(item, object) })) : []
  const known = new Map([...names, ...listed.map(({ value, label: name }) => [value, name] as const), [me, t('call.me')], [myTeam, t('call.myTeam')]])
  const chosen = values.map((value) => (isCall(value) ? `${value.call}()` : value)).map((value) => ({ value, label: known.get(value) ?? '…' }))
  return (
    <Select
      style={{ width: '100%' }}
      mode="multiple"
      labelInValue
      value={chosen}
      options={[...special, ...listed]}
      onChange={(next: { value: string }[]) => {
        const picked = next.map((n) => n.value)
        // A team stands alone in a condition; what is picked after it takes its place.
        const kept = picked.at(-1) === myTeam ? [myTeam] : picked.filter((value) => value !== myTeam)
        onChange(kept.map((value): Operand => (value === me ? { call: 'me' } : value === myTeam ? { call: 'myTeam' } : value)))
        setTyped('')
      }}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      loading={found.isFetching}
      placeholder={t('lookUp')}
      aria-label={label}
      autoFocus
      defaultOpen
    />
  )
}
