import { ExperimentOutlined, FileAddOutlined, ImportOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { prefer } from '@/lib/preferences'
import styles from './demo.module.css'
import { useWork } from './useDemo'

/** The three ways to begin in an empty workspace. */
export function Begin() {
  const { t } = useTranslation('demo')
  const add = useWork('add')
  return (
    <section className={styles.begin} aria-labelledby="begin">
      <h2 id="begin" className={styles.title}>
        {t('begin.title')}
      </h2>
      <p className={styles.quiet}>{t('begin.lead')}</p>
      <ul className={styles.ways}>
        <li>
          <button type="button" className={styles.way} disabled={add.isPending} onClick={() => add.mutate()}>
            <Way icon={<ExperimentOutlined />} name={t('begin.demo')} text={t('begin.demoText')} />
          </button>
        </li>
        <li>
          <Link to="/imports/new" className={styles.way ?? ''}>
            <Way icon={<ImportOutlined />} name={t('begin.imports')} text={t('begin.importsText')} />
          </Link>
        </li>
        <li>
          <button type="button" className={styles.way} onClick={() => prefer({ begun: true })}>
            <Way icon={<FileAddOutlined />} name={t('begin.empty')} text={t('begin.emptyText')} />
          </button>
        </li>
      </ul>
    </section>
  )
}

const Way = ({ icon, name, text }: { icon: React.ReactNode; name: string; text: string }) => (
  <>
    <span className={styles.icon} aria-hidden="true">
      {icon}
    </span>
    <span className={styles.words}>
      <strong>{name}</strong>
      <span className={styles.quiet}>{text}</span>
    </span>
  </>
)
