import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { useMe } from '@/lib/me'
import { usePhone } from '@/lib/useMedia'
import { NoRight } from './NoRight'
import { places } from './places'
import styles from './settings.module.css'

/** The frame of the administration: where things stand on the left, the page beside it. A phone has the overview as its list. */
export function Component() {
  const { t } = useTranslation('adminSettings')
  const me = useMe()
  const phone = usePhone()
  if (!me.may.administer) return <NoRight />
  return (
    <div className={styles.frame}>
      {!phone && (
        <nav className={styles.nav} aria-label={t('title')}>
          <NavLink to="/settings" end className={styles.top ?? ''}>
            {t('title')}
          </NavLink>
          {places.map(({ group, items }) => (
            <div key={group}>
              <h2 className={styles.group}>{t(`group.${group}`)}</h2>
              <ul className={styles.places}>
                {items.map(({ key, icon }) => (
                  <li key={key}>
                    <NavLink to={`/settings/${key}`} className={styles.place ?? ''}>
                      {icon}
                      {t(`place.${key}`)}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      )}
      <div className={styles.content}>
        <Outlet />
      </div>
    </div>
  )
}
