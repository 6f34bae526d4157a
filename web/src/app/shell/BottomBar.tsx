import { EllipsisOutlined } from '@ant-design/icons'
import { Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { usePlaces } from './places'
import styles from './shell.module.css'

/** The bar at the bottom of a phone: the four places that matter most, the rest behind the fifth. */
export function BottomBar() {
  const { t } = useTranslation(['common', 'shell'])
  const places = usePlaces()
  const [open, setOpen] = useState(false)
  return (
    <nav className={styles.bottom} aria-label={t('shell:menu')}>
      {places
        .filter((place) => place.first)
        .map((place) => (
          <NavLink key={place.path} to={place.path} className={styles.tab ?? ''}>
            {place.icon}
            <span>{place.label}</span>
          </NavLink>
        ))}
      <button type="button" className={styles.tab} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        <EllipsisOutlined aria-hidden="true" />
        <span>{t('more')}</span>
      </button>
      <Drawer placement="bottom" size="auto" open={open} onClose={() => setOpen(false)} title={t('more')}>
        <ul className={styles.places}>
          {places
            .filter((place) => !place.first)
            .map((place) => (
              <li key={place.path}>
                <NavLink to={place.path} className={styles.place ?? ''} onClick={() => setOpen(false)}>
                  {place.icon}
                  <span className={styles.placeLabel}>{place.label}</span>
                </NavLink>
              </li>
            ))}
        </ul>
      </Drawer>
    </nav>
  )
}
