import { type ReactNode, useId } from 'react'
import styles from './settings.module.css'

interface Props {
  title: string
  text?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A part of a page with a heading of its own. */
export function Section({ title, text, actions, children }: Props) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHead}>
        <div className={styles.titles}>
          <h2 id={id} className={styles.sectionTitle}>
            {title}
          </h2>
          {text && <p className={styles.sectionText}>{text}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}
