import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  text: string
  primary?: boolean
  /** Names a button that is a picture alone, beside what it copies. */
  label?: string
}

/** Puts a text into the clipboard; not there where the browser lets no page do that (no https). */
export function CopyButton({ text, primary = false, label }: Props) {
  const { t } = useTranslation('common')
  const [copied, setCopied] = useState(false)
  // The browser's types say that it is always there; without https it is not.
  if (!('clipboard' in navigator)) return null
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false))
  const icon = copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />
  if (label) return <Button type="text" size="small" icon={icon} aria-label={copied ? t('copied') : label} title={label} onClick={() => void copy()} />
  return (
    <Button type={primary ? 'primary' : 'default'} icon={icon} onClick={() => void copy()}>
      {copied ? t('copied') : t('copy')}
    </Button>
  )
}
