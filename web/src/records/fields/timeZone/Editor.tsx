import { Select } from 'antd'
import { control } from '../control'
import type { EditorProps } from '../kind'

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }))

export const TimeZoneEditor = ({ value, onChange, open, ...props }: EditorProps) => (
  <Select
    {...control(props)}
    style={{ width: '100%' }}
    value={typeof value === 'string' ? value : undefined}
    options={zones}
    onChange={(next: string | undefined) => onChange(next ?? null)}
    showSearch
    allowClear
    defaultOpen={open ?? false}
  />
)
