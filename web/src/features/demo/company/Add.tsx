import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Section } from '@/ui/settings/Section'
import styles from './demo.module.css'
import { type Demo, useWork } from './useDemo'

export function Add({ demo }: { demo: Demo }) {
  const { t } = useTranslation('demo')
  const add = useWork('add')
  return (
    <Section title={t('place.none')} text={demo.empty ? t('place.canAdd') : t('place.cannotAdd')}>
      {demo.error && <p className={styles.wrong}>{t('failed', { why: demo.error })}</p>}
      {demo.empty && (
        <div>
          <Button type="primary" loading={add.isPending} onClick={() => add.mutate()}>
            {t('place.add')}
          </Button>
        </div>
      )}
    </Section>
  )
}
