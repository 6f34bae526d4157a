import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { Section } from '@/ui/settings/Section'
import { useConfirm } from '@/ui/useConfirm'
import styles from './demo.module.css'
import { Obstacles } from './Obstacles'
import { type Demo, obstaclesQuery, useWork } from './useDemo'

/** What there is of the demo company, what stands in the way of its removal, and the button. */
export function Remove({ demo }: { demo: Demo }) {
  const { t } = useTranslation('demo')
  const { language } = useReading()
  const confirm = useConfirm()
  const remove = useWork('remove')
  const obstacles = useQuery(obstaclesQuery)
  const found = obstacles.data
  const inTheWay = found !== undefined && found.items.length > 0
  const ask = () => confirm({ title: t('place.sureTitle'), text: t('place.sureText'), ok: t('place.sure'), act: () => remove.mutateAsync().catch(() => undefined) })
  return (
    <>
      <Section
        title={t('place.there')}
        text={t('place.people')}
        actions={
          <Button danger disabled={inTheWay || obstacles.isPending} loading={remove.isPending} onClick={ask}>
            {t('place.remove')}
          </Button>
        }
      >
        <ul className={styles.facts}>
          <li>{t('place.records', { n: formatNumber(demo.records, language) })}</li>
          {demo.changed > 0 && <li>{t('place.changed', { n: formatNumber(demo.changed, language) })}</li>}
        </ul>
        {demo.error && <p className={styles.wrong}>{t('failed', { why: demo.error })}</p>}
      </Section>
      {inTheWay && <Obstacles found={found} busy={obstacles.isFetching} onAgain={() => void obstacles.refetch()} />}
    </>
  )
}
