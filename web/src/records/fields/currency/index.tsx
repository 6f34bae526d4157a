import { Select } from 'antd'
import { useCurrencies } from '@/lib/useCurrencies'
import { useMe } from '@/lib/me'
import { control } from '../control'
import type { EditorProps, FieldKind } from '../kind'
import { Nothing } from '../Line'
import { text } from '../text'

/** The currencies of the world as the browser knows them, the company's own first. */
function CurrencyEditor(props: EditorProps) {
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

export const currency: FieldKind = {
  ...text,
  Display: ({ value }) => (typeof value === 'string' && value ? <>{value}</> : <Nothing />),
  Editor: CurrencyEditor,
  decides: true,
  width: 90,
}
