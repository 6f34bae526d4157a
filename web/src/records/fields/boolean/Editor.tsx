import { Switch } from 'antd'
import { control } from '../control'
import type { EditorProps } from '../kind'

export const BooleanEditor = ({ value, onChange, ...props }: EditorProps) => (
  <Switch
    {...control({ ...props, invalid: false })}
    checked={value === true}
    onChange={(next) => onChange(next)}
  />
)
