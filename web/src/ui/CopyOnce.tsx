import { CopyOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ui.module.css'

interface Props {
  text: string
  label: string
  /** Until when it is good, and that it is not shown again. */
  help: string
}

/** A secret that is shown this once: selected at a click, copied at another. */
export function CopyOnce({ text, label, help }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className={styles.once} role="group" aria-label={label}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.onceLine}>
        <Input id={id} readOnly value={text} aria-describedby={`${id}-help`} onFocus={(event) => event.target.select()} />
        <Button type="primary" icon={<CopyOutlined aria-hidden="true" />} onClick={() => void copy()}>
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
      <p id={`${id}-help`}>{help}</p>
    </div>
  )
}
