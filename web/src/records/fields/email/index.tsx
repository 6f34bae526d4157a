import type { FieldKind } from '../kind'
import { Line, Nothing } from '../Line'
import { text } from '../text'
import { TextEditor } from '../TextEditor'

export const email: FieldKind = {
  ...text,
  Display: ({ value, field }) => {
    if (typeof value !== 'string' || !value) return <Nothing />
    return <Line text={value}>{field.masked ? value : <a href={`mailto:${value}`}>{value}</a>}</Line>
  },
  Editor: (props) => <TextEditor {...props} type="email" inputMode="email" />,
  width: 210,
}
