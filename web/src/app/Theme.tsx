import { ConfigProvider, theme as ant } from 'antd'
import en from 'antd/locale/en_GB'
import zh from 'antd/locale/zh_CN'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '@/lib/preferences'
import { styleNonce } from '@/lib/styleNonce'
import { useMedia, usePhone } from '@/lib/useMedia'
import { tokens } from './tokens'

export function Theme({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const { theme, density } = usePreferences()
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const phone = usePhone()
  const dark = theme === 'dark' || (theme === 'system' && systemDark)
  const chinese = i18n.language === 'zh-CN'

  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    document.documentElement.dataset.density = density
  }, [dark, density])

  return (
    <ConfigProvider
      locale={chinese ? zh : en}
      theme={{
        algorithm: [dark ? ant.darkAlgorithm : ant.defaultAlgorithm, ...(density === 'compact' && !phone ? [ant.compactAlgorithm] : [])],
        ...tokens(dark, phone, still),
      }}
      button={{ autoInsertSpace: false }}
      {...(styleNonce ? { csp: { nonce: styleNonce } } : {})}
    >
      {children}
    </ConfigProvider>
  )
}
