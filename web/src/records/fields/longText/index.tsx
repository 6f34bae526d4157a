import styles from '../fields.module.css'
import type { FieldKind } from '../kind'
import { Line, Nothing } from '../Line'
import { text } from '../text'
import { LongTextEditor } from './Editor'

export const longText: FieldKind = {
  ...text,
  Display: ({ value, place }) => {
    if (typeof value !== 'string' || !value) return <Nothing />
    return place === 'list' ? <Line text={value} /> : <div className={styles.longText}>{value}</div>
  },
  Editor: LongTextEditor,
  width: 260,
  wide: true,
}
