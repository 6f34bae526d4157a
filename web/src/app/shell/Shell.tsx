import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation } from 'react-router'
import type { Language } from '@/locales'
import { speak } from '@/lib/i18n'
import { useMe } from '@/lib/me'
import { useHotkeys } from '@/lib/useHotkeys'
import { usePhone } from '@/lib/useMedia'
import { rememberList } from '@/records/lastList'
import { Extensions } from '@/records/extensions'
import { undoLatest } from '@/ui/useNotice'
import { extensions } from '../extensions'
import { BottomBar } from './BottomBar'
import { ConnectionBanner } from './ConnectionBanner'
import { KeyboardHelp } from './KeyboardHelp'
import { Menu } from './Menu'
import { Palette } from './Palette'
import { QuickCreate } from './QuickCreate'
import styles from './shell.module.css'
import { TopBar } from './TopBar'

type Open = 'palette' | 'create' | 'help' | null

/** Everything around a page: menu, top bar, and what opens over them by key. */
export function Shell() {
  const { t } = useTranslation()
  const me = useMe()
  const phone = usePhone()
  const { pathname, search } = useLocation()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)

  useEffect(() => void speak(me.language as Language), [me.language])
  // In braces: a newer Chromium answers a promise, which an effect must not hand back.
  useEffect(() => {
    document.querySelector('#page')?.scrollTo(0, 0)
  }, [pathname])
  useEffect(() => rememberList(pathname, search), [pathname, search])
  useHotkeys({
    'mod+k': () => setOpen('palette'),
    '/': () => setOpen('palette'),
    c: () => setOpen('create'),
    '?': () => setOpen('help'),
    'mod+z': undoLatest,
  })

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#page">
        {t('skipToContent')}
      </a>
      {!phone && <Menu />}
      <div className={styles.main}>
        <TopBar onSearch={() => setOpen('palette')} onCreate={() => setOpen('create')} onHelp={() => setOpen('help')} />
        <ConnectionBanner />
        <main id="page" className={styles.page} tabIndex={-1}>
          <Extensions value={extensions}>
            <Outlet />
          </Extensions>
        </main>
        {phone && <BottomBar />}
      </div>
      {open === 'palette' && <Palette onClose={close} onCreate={() => setOpen('create')} onHelp={() => setOpen('help')} />}
      {open === 'create' && <QuickCreate onClose={close} />}
      {open === 'help' && <KeyboardHelp onClose={close} />}
    </div>
  )
}
