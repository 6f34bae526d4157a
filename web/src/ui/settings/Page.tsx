import { LeftOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTitle } from '@/lib/useTitle'
import styles from './settings.module.css'

interface Props {
  title: string
  /** What this page is for, in a sentence. */
  lead?: ReactNode
  /** The page above this one. */
  back: { to: string; label: string }
  /** Whether `back` is the settings' own list, which on a desk stands beside the page anyway. */
  top?: boolean
  actions?: ReactNode
  /** Tables may be wider than the one column of forms. */
  wide?: boolean
  children: ReactNode
}

/** A page of the settings: one calm column with its title and what it is for. */
export function Page({ title, lead, back, top, actions, wide, children }: Props) {
  useTitle(title)
  return (
    <div className={styles.page} data-wide={wide ?? false}>
      <Link to={back.to} className={styles.back ?? ''} data-top={top ?? false}>
        <LeftOutlined aria-hidden="true" /> {back.label}
      </Link>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
