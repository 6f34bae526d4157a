import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useMe } from '@/lib/me'
import { prefer, usePreferences } from '@/lib/preferences'
import { usePlaces } from './places'
import styles from './shell.module.css'

/** The menu on the left; icons alone when folded. */
export function Menu() {
  const { t } = useTranslation('shell')
  const me = useMe()
  const { narrowMenu } = usePreferences()
  const places = usePlaces()
  return (
    <nav className={styles.menu} data-narrow={narrowMenu} aria-label={t('menu')}>
      <NavLink to="/" className={styles.brand ?? ''}>
        <img src="/mark.svg" width={28} height={28} alt="" />
        <span className={narrowMenu ? 'visually-hidden' : styles.company}>{me.company.name}</span>
      </NavLink>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.path}>
            <Tooltip title={narrowMenu ? place.label : ''} placement="right">
              <NavLink to={place.path} className={styles.place ?? ''}>
                {place.icon}
                <span className={narrowMenu ? 'visually-hidden' : styles.placeLabel}>{place.label}</span>
              </NavLink>
            </Tooltip>
          </li>
        ))}
      </ul>
      <Button
        type="text"
        className={styles.fold ?? ''}
        icon={narrowMenu ? <MenuUnfoldOutlined aria-hidden="true" /> : <MenuFoldOutlined aria-hidden="true" />}
        aria-label={narrowMenu ? t('unfold') : t('fold')}
        aria-expanded={!narrowMenu}
        onClick={() => prefer({ narrowMenu: !narrowMenu })}
      />
    </nav>
  )
}
