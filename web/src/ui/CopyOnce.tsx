import { Input } from 'antd'
import { useId } from 'react'
import { CopyButton } from './CopyButton'
import styles from './ui.module.css'

interface Props {
  text: string
  label: string
  /** Until when it is good, and that it is not shown again. */
  help: string
}

/** A secret that is shown this once: selected at a click, copied at another. */
export function CopyOnce({ text, label, help }: Props) {
  const id = useId()
  return (
    <div className={styles.once} role="group" aria-label={label}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.onceLine}>
        <Input id={id} readOnly value={text} aria-describedby={`${id}-help`} onFocus={(event) => event.target.select()} />
        <CopyButton text={text} primary />
      </div>
      <p id={`${id}-help`}>{help}</p>
    </div>
  )
}
