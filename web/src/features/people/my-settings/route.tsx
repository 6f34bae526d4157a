import {
  ApiOutlined, CalendarOutlined, HistoryOutlined, KeyOutlined, LaptopOutlined, LeftOutlined, LockOutlined, RightOutlined, SafetyOutlined, SkinOutlined, UserOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, Outlet, useLocation } from 'react-router'
import { usePhone } from '@/lib/useMedia'
import styles from './my-settings.module.css'

const groups: ['me' | 'security' | 'programs', [path: 'profile' | 'look' | 'absences' | 'password' | 'second-factor' | 'passkeys' | 'devices' | 'sign-ins' | 'tokens', icon: ReactNode][]][] = [
  ['me', [['profile', <UserOutlined key="i" />], ['look', <SkinOutlined key="i" />], ['absences', <CalendarOutlined key="i" />]]],
  ['security', [
    ['password', <LockOutlined key="i" />], ['second-factor', <SafetyOutlined key="i" />], ['passkeys', <KeyOutlined key="i" />],
    ['devices', <LaptopOutlined key="i" />], ['sign-ins', <HistoryOutlined key="i" />],
  ]],
  ['programs', [['tokens', <ApiOutlined key="i" />]]],
]

/** My settings: what there is on the left, the page beside it. */
export function Component() {
  const { t } = useTranslation(['mySettings', 'shell'])
  const phone = usePhone()
  const atStart = useLocation().pathname.replace(/\/$/, '') === '/me'
  return (
    <div className={styles.settings}>
      {(!phone || atStart) && (
        <nav className={styles.nav} aria-label={t('shell:mySettings')}>
          {phone && <h1 className={styles.navTitle}>{t('shell:mySettings')}</h1>}
          {groups.map(([group, places]) => (
            <section key={group}>
              <h2 className={styles.group}>{t(`groups.${group}`)}</h2>
              <ul>
                {places.map(([path, icon]) => (
                  <li key={path}>
                    <NavLink to={`/me/${path}`} className={styles.place ?? ''}>
                      <span aria-hidden="true">{icon}</span>
                      <span>{t(`pages.${path}`)}</span>
                      {phone && <RightOutlined aria-hidden className={styles.chevron ?? ''} />}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
      )}
      <div className={styles.content}>
        {phone && !atStart && (
          <Link to="/me" className={styles.back}>
            <LeftOutlined aria-hidden /> {t('shell:mySettings')}
          </Link>
        )}
        <Outlet />
      </div>
    </div>
  )
}
