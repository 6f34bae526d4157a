import { ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { speak } from '@/lib/i18n'
import { usePhone } from '@/lib/useMedia'
import { useTitle } from '@/lib/useTitle'
import styles from './entrance.module.css'

interface Props {
  title: string
  /** A sentence below the title. */
  lead?: ReactNode
  /** For forms with fields side by side. */
  wide?: boolean
  children?: ReactNode
}

/** A page of whoever is not in yet: the mark, one column, and the other language within reach. */
export function Entrance({ title, lead, wide = false, children }: Props) {
  const { t, i18n } = useTranslation(['signIn', 'common'])
  const other = i18n.language === 'zh-CN' ? 'en' : 'zh-CN'
  const phone = usePhone()
  useTitle(title)
  return (
    <div className={styles.entrance}>
      <header className={styles.header}>
        <button type="button" className={styles.language} lang={other} onClick={() => void speak(other)}>
          {t('otherLanguage')}
        </button>
      </header>
      <main className={wide ? styles.wide : styles.main}>
        <img className={styles.mark} src="/mark.svg" width={44} height={44} alt="" />
        <h1 className={styles.title}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        <ConfigProvider componentSize={phone ? 'middle' : 'large'}>{children}</ConfigProvider>
      </main>
      <footer className={styles.footer}>{t('common:product')}</footer>
    </div>
  )
}
