import type { FieldKind } from '../kind'
import { Line, Nothing } from '../Line'
import { text } from '../text'
import { TextEditor } from '../TextEditor'

/** Only http and https become links: a stored address must not run as a script. */
const linkTo = (address: string): string => (/^https?:\/\//i.test(address) ? address : `https://${address}`)

export const web: FieldKind = {
  ...text,
  Display: ({ value }) => {
    if (typeof value !== 'string' || !value) return <Nothing />
    return (
      <Line text={value}>
        <a href={linkTo(value)} target="_blank" rel="noopener noreferrer nofollow">
          {value.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
        </a>
      </Line>
    )
  },
  Editor: (props) => <TextEditor {...props} type="url" inputMode="url" />,
  width: 190,
}
