import { Select } from 'antd'
import { useMe } from '@/lib/me'
import { useCurrencies } from '@/lib/useCurrencies'
import { control } from '../control'
import type { EditorProps } from '../kind'

/** The currencies of the world as the browser knows them, the company's own first. */
export function CurrencyEditor(props: EditorProps) {
  const { value, onChange, open } = props
  const options = useCurrencies(useMe().company.currency)
  return (
    <Select
      {...control(props)}
      style={{ width: '100%' }}
      value={typeof value === 'string' ? value : undefined}
      options={options}
      onChange={(next: string | undefined) => onChange(next ?? null)}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      defaultOpen={open ?? false}
    />
  )
}
