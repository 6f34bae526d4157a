import { RightOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { useTitle } from '@/lib/useTitle'
import styles from './settings.module.css'
import { places } from './places'
import { useFigures } from './useFigures'

/** What stands where in the settings; on a phone it is also the way there. */
export function Component() {
  const { t } = useTranslation('adminSettings')
  const { language } = useReading()
  const figures = useFigures()
  useTitle(t('title'))
  return (
    <div className={styles.overview}>
      <h1 className={styles.title}>{t('title')}</h1>
      {places.map(({ group, items }) => (
        <section key={group} aria-labelledby={`settings-${group}`}>
          <h2 id={`settings-${group}`} className={styles.heading}>
            {t(`group.${group}`)}
          </h2>
          <ul className={styles.list}>
            {items.map(({ key, icon }) => {
              const figure = figures[key]
              return (
                <li key={key}>
                  <Link to={`/settings/${key}`} className={styles.item ?? ''}>
                    <span className={styles.icon} aria-hidden="true">
                      {icon}
                    </span>
                    <span className={styles.words}>
                      <span className={styles.name}>{t(`place.${key}`)}</span>
                      <span className={styles.about}>{t(`about.${key}`)}</span>
                    </span>
                    {figure !== undefined && <span className={styles.figure}>{formatNumber(figure, language)}</span>}
                    <RightOutlined className={styles.arrow ?? ''} aria-hidden="true" />
                  </Link>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
