import type { FieldKind } from '../kind'
import { later } from '../later'
import { Line, Nothing } from '../Line'

export const text: FieldKind = {
  Display: ({ value }) => (typeof value === 'string' && value ? <Line text={value} /> : <Nothing />),
  Editor: later('text'),
  filter: 'text',
  align: 'start',
  width: 180,
  text: (value) => (typeof value === 'string' ? value : ''),
}
