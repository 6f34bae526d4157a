import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Density, prefer, type Theme, usePreferences } from '@/lib/preferences'
import { Page } from '../Page'
import styles from '../my-settings.module.css'

/** How this browser shows Rapport. */
export function Component() {
  const { t } = useTranslation(['mySettings', 'shell'])
  const { theme, density } = usePreferences()
  return (
    <Page title={t('pages.look')} lead={t('look.lead')}>
      <h2 id="theme" className={styles.subtitle}>
        {t('look.theme')}
      </h2>
      <Radio.Group
        aria-labelledby="theme"
        optionType="button"
        value={theme}
        onChange={(event) => prefer({ theme: event.target.value as Theme })}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`shell:theme.${value}`) }))}
      />
      <h2 id="density" className={styles.subtitle}>
        {t('shell:density.label')}
      </h2>
      <Radio.Group
        aria-labelledby="density"
        optionType="button"
        value={density}
        onChange={(event) => prefer({ density: event.target.value as Density })}
        options={(['comfortable', 'compact'] as const).map((value) => ({ value, label: t(`shell:density.${value}`) }))}
      />
      <p className={styles.hint}>{t('look.density')}</p>
    </Page>
  )
}
