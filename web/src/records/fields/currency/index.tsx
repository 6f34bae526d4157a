import { Select } from 'antd'
import { useCurrencies } from '@/lib/useCurrencies'
import { useMe } from '@/lib/me'
import type { EditorProps, FieldKind } from '../kind'
import { Nothing } from '../Line'
import { text } from '../text'

/** The currencies of the world as the browser knows them, the company's own first. */
function CurrencyEditor({ value, onChange, id, autoFocus, disabled, invalid, describedBy, label, open }: EditorProps) {
  const options = useCurrencies(useMe().company.currency)
  return (
    <Select
      id={id ?? ''}
      style={{ width: '100%' }}
      value={typeof value === 'string' ? value : undefined}
      options={options}
      onChange={(next: string | undefined) => onChange(next ?? null)}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      autoFocus={autoFocus ?? false}
      defaultOpen={open ?? false}
      disabled={disabled ?? false}
      aria-describedby={describedBy}
      aria-label={label}
      {...(invalid ? { status: 'error' as const } : {})}
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
