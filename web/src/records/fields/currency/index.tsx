import type { FieldKind } from '../kind'
import { later } from '../later'
import { Nothing } from '../Line'
import { text } from '../text'

export const currency: FieldKind = {
  ...text,
  Display: ({ value }) => (typeof value === 'string' && value ? <>{value}</> : <Nothing />),
  Editor: later('currency'),
  decides: true,
  width: 90,
}
