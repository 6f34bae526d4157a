import { EllipsisOutlined } from '@ant-design/icons'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { usePlaces } from './places'
import styles from './shell.module.css'

const FurtherPlaces = lazy(() => import('./FurtherPlaces'))

/** The bar at the bottom of a phone: the four places that matter most, the rest behind the fifth. */
export function BottomBar() {
  const { t } = useTranslation(['common', 'shell'])
  const places = usePlaces()
  // Null until it was first opened: till then its code is not even fetched.
  const [open, setOpen] = useState<boolean | null>(null)
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
      <button type="button" className={styles.tab} aria-haspopup="dialog" aria-expanded={open ?? false} onClick={() => setOpen(true)}>
        <EllipsisOutlined aria-hidden="true" />
        <span>{t('more')}</span>
      </button>
      {open !== null && (
        <Suspense>
          <FurtherPlaces open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </nav>
  )
}
