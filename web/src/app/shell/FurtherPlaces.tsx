import { Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { usePlaces } from './places'
import styles from './shell.module.css'

/** The places that a phone's bar has no room for. */
export default function FurtherPlaces({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('common')
  return (
    <Drawer placement="bottom" size="auto" open={open} onClose={onClose} title={t('more')}>
      <ul className={styles.places}>
        {usePlaces()
          .filter((place) => !place.first)
          .map((place) => (
            <li key={place.path}>
              <NavLink to={place.path} className={styles.place ?? ''} onClick={onClose}>
                {place.icon}
                <span className={styles.placeLabel}>{place.label}</span>
              </NavLink>
            </li>
          ))}
      </ul>
    </Drawer>
  )
}
