import type { ReactNode } from 'react'
import styles from './my-settings.module.css'

interface Props {
  icon?: ReactNode
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
}

/** One line of a list: what it is, what is said of it, and what can be done with it. */
export const Row = ({ icon, title, children, actions }: Props) => (
  <li className={styles.row}>
    {icon && (
      <span className={styles.rowIcon} aria-hidden="true">
        {icon}
      </span>
    )}
    <div className={styles.rowText}>
      <strong>{title}</strong>
      {children && <small>{children}</small>}
    </div>
    {actions && <div className={styles.actions}>{actions}</div>}
  </li>
)
