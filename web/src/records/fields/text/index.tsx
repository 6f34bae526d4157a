import type { FieldKind } from '../kind'
import { Line, Nothing } from '../Line'
import { TextEditor } from '../TextEditor'

export const text: FieldKind = {
  Display: ({ value }) => (typeof value === 'string' && value ? <Line text={value} /> : <Nothing />),
  Editor: TextEditor,
  filter: 'text',
  align: 'start',
  width: 180,
  text: (value) => (typeof value === 'string' ? value : ''),
}
