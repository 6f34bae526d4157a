import type { ReactNode } from 'react'
import styles from './fields.module.css'

/** One line that ends in … where it does not fit; the whole text on hover. */
export const Line = ({ text, children }: { text: string; children?: ReactNode }) => (
  <span className={styles.line} title={text}>
    {children ?? text}
  </span>
)

/** The place of a value that is not there: quiet, and named for those who listen. */
export const Nothing = () => (
  <span className={styles.nothing} aria-hidden="true">
    —
  </span>
)
