import { Select } from 'antd'
import type { EditorProps, FieldKind } from '../kind'
import { text } from '../text'

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }))

const TimeZoneEditor = ({ value, onChange, id, autoFocus, disabled, invalid, describedBy, label, open }: EditorProps) => (
  <Select
    id={id ?? ''}
    style={{ width: '100%' }}
    value={typeof value === 'string' ? value : undefined}
    options={zones}
    onChange={(next: string | undefined) => onChange(next ?? null)}
    showSearch
    allowClear
    autoFocus={autoFocus ?? false}
    defaultOpen={open ?? false}
    disabled={disabled ?? false}
    aria-describedby={describedBy}
    aria-label={label}
    {...(invalid ? { status: 'error' as const } : {})}
  />
)

export const timeZone: FieldKind = { ...text, Editor: TimeZoneEditor, filter: 'text', decides: true }
