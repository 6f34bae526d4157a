import { KeyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Page } from '@/ui/settings/Page'
import { Section } from '@/ui/settings/Section'
import styles from './tokens.module.css'

/** Tokens belong to people: where one makes one's own, and how an administrator keeps an eye on all. */
export function Component() {
  const { t } = useTranslation(['adminTokens', 'adminSettings'])
  return (
    <Page title={t('adminSettings:place.tokens')} lead={t('lead')} back={{ to: '/settings', label: t('adminSettings:title') }} top>
      <Section title={t('own')} text={t('ownText')}>
        <div>
          <Link to="/me/tokens">
            <Button type="primary" icon={<KeyOutlined aria-hidden="true" />}>
              {t('toMine')}
            </Button>
          </Link>
        </div>
      </Section>
      <Section title={t('watch')} text={t('watchText')}>
        <ul className={styles.links}>
          <li>
            <Link to="/settings/audit?action=token.made">{t('made')}</Link>
          </li>
          <li>
            <Link to="/settings/audit?action=token.revoked">{t('revoked')}</Link>
          </li>
        </ul>
      </Section>
      <Section title={t('end')} text={t('endText')}>
        <ul className={styles.links}>
          <li>
            <Link to="/settings/users">{t('toUsers')}</Link>
          </li>
        </ul>
      </Section>
      <Section title={t('scripts')} text={t('scriptsText')}>
        <code className={styles.command}>{'./start.sh token add --email me@example.com --name dashboard --scope read --expires-in-days 90'}</code>
      </Section>
    </Page>
  )
}
