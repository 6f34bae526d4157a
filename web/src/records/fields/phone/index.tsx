import type { FieldKind } from '../kind'
import { later } from '../later'
import { Line, Nothing } from '../Line'
import { text } from '../text'

export const phone: FieldKind = {
  ...text,
  Display: ({ value, field }) => {
    if (typeof value !== 'string' || !value) return <Nothing />
    return <Line text={value}>{field.masked ? value : <a href={`tel:${value.replace(/[^\d+]/g, '')}`}>{value}</a>}</Line>
  },
  Editor: later('phone'),
  width: 175,
}
