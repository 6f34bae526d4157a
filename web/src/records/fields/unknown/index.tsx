import { isEmpty, type FieldKind } from '../kind'
import { Line, Nothing } from '../Line'
import { text } from '../text'

const inWords = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** A type that only a newer server knows: read as text, not edited, not asked for. */
export const unknownType: FieldKind = {
  ...text,
  Display: ({ value }) => (isEmpty(value) ? <Nothing /> : <Line text={inWords(value)} />),
  Editor: null,
  filter: 'none',
  text: (value) => (isEmpty(value) ? '' : inWords(value)),
}
