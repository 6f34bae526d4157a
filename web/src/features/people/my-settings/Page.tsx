import type { ReactNode } from 'react'
import { useTitle } from '@/lib/useTitle'
import styles from './my-settings.module.css'

/** One page of my settings: its title, what it is for, and what stands on it. */
export function Page({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  useTitle(title)
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  )
}
