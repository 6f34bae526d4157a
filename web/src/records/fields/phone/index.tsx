import type { FieldKind } from '../kind'
import { Line, Nothing } from '../Line'
import { text } from '../text'
import { TextEditor } from '../TextEditor'

export const phone: FieldKind = {
  ...text,
  Display: ({ value, field }) => {
    if (typeof value !== 'string' || !value) return <Nothing />
    return <Line text={value}>{field.masked ? value : <a href={`tel:${value.replace(/[^\d+]/g, '')}`}>{value}</a>}</Line>
  },
  Editor: (props) => <TextEditor {...props} type="tel" inputMode="tel" />,
  width: 175,
}
