import { InfoCircleOutlined } from '@ant-design/icons'
import { Button, Popover, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDays } from '@/lib/format/dates'
import { usePhone } from '@/lib/useMedia'
import { useReading } from '@/lib/useReading'
import { Kbd } from '@/ui/Kbd'
import styles from './board.module.css'
import { quietAfter, staleAfter } from './face'

interface Props {
  control: ReactNode
  lanes: boolean | null
  onLanes: (lanes: boolean) => void
}

/** Above the columns: which pipeline, lanes or not, and what the marks mean. */
export function BoardBar({ control, lanes, onLanes }: Props) {
  const { t } = useTranslation('board')
  const phone = usePhone()
  if (phone && !control) return null
  return (
    <div className={styles.bar}>
      {control}
      {lanes !== null && (
        <label className={styles.switch}>
          <Switch size="small" checked={lanes} onChange={onLanes} aria-label={t('lanes')} />
          <span aria-hidden="true">{t('lanes')}</span>
        </label>
      )}
      {!phone && <LegendButton />}
    </div>
  )
}

export function LegendButton() {
  const { t } = useTranslation('board')
  const phone = usePhone()
  return (
    <Popover trigger="click" placement="bottomRight" title={t('legend.title')} content={<Legend />}>
      <Button type="text" {...(phone ? {} : { size: 'small' as const })} icon={<InfoCircleOutlined aria-hidden="true" />} aria-label={t('legend.title')}>
        {!phone && t('legend.title')}
      </Button>
    </Popover>
  )
}

function Legend() {
  const { t } = useTranslation('board')
  const { language } = useReading()
  const phone = usePhone()
  return (
    <div className={styles.legend}>
      <p>
        <span className={styles.age} data-age="quiet">
          {formatDays(quietAfter, language)}
        </span>
        {t('legend.quiet')}
      </p>
      <p>
        <span className={styles.age} data-age="stale">
          {formatDays(staleAfter, language)}
        </span>
        {t('legend.stale')}
      </p>
      <p>{t('legend.why')}</p>
      {!phone && <Keys />}
    </div>
  )
}

function Keys() {
  const { t } = useTranslation('board')
  return (
    <dl className={styles.keys}>
      <dt>{t('legend.walk')}</dt>
      <dd>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> <Kbd>←</Kbd> <Kbd>→</Kbd>
      </dd>
      <dt>{t('legend.move')}</dt>
      <dd>
        <Kbd>[</Kbd> <Kbd>]</Kbd>
      </dd>
      <dt>{t('legend.choose')}</dt>
      <dd>
        <Kbd>{'M'}</Kbd>
      </dd>
    </dl>
  )
}
