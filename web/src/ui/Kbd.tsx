import styles from './ui.module.css'

/** A key, as it is printed on keyboards. */
export const Kbd = ({ children }: { children: string }) => <kbd className={styles.kbd}>{children}</kbd>
