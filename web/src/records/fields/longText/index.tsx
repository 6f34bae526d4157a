import styles from '../fields.module.css'
import type { FieldKind } from '../kind'
import { later } from '../later'
import { Line, Nothing } from '../Line'
import { text } from '../text'

export const longText: FieldKind = {
  ...text,
  Display: ({ value, place }) => {
    if (typeof value !== 'string' || !value) return <Nothing />
    return place === 'list' ? <Line text={value} /> : <div className={styles.longText}>{value}</div>
  },
  Editor: later('longText'),
  width: 260,
  wide: true,
}
