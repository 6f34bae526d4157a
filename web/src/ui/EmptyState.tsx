import type { ReactNode } from 'react'
import styles from './ui.module.css'

interface Props {
  icon?: ReactNode
  title: string
  /** What this is for, in a sentence or two. */
  children?: ReactNode
  /** The one button to begin with. */
  action?: ReactNode
  /** Whether it stands in the place of a whole page, and so bears its heading. */
  page?: boolean
}

/** Where nothing is yet: says what it is for and how to begin. */
export const EmptyState = ({ icon, title, children, action, page = false }: Props) => (
  <div className={styles.empty}>
    {icon && (
      <div className={styles.emptyIcon} aria-hidden="true">
        {icon}
      </div>
    )}
    {page ? <h1 className={styles.emptyTitle}>{title}</h1> : <h2 className={styles.emptyTitle}>{title}</h2>}
    {children && <div className={styles.emptyText}>{children}</div>}
    {action && <div className={styles.emptyAction}>{action}</div>}
  </div>
)
