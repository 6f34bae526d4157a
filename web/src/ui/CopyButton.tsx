import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Puts a text into the clipboard; not there where the browser lets no page do that (no https). */
export function CopyButton({ text, primary = false }: { text: string; primary?: boolean }) {
  const { t } = useTranslation('common')
  const [copied, setCopied] = useState(false)
  // The browser's types say that it is always there; without https it is not.
  if (!('clipboard' in navigator)) return null
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false))
  return (
    <Button type={primary ? 'primary' : 'default'} icon={copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />} onClick={() => void copy()}>
      {copied ? t('copied') : t('copy')}
    </Button>
  )
}
