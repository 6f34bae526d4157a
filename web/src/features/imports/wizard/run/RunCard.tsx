import { CheckCircleFilled, ClockCircleOutlined, CloseCircleFilled, ExclamationCircleFilled, LoadingOutlined, MinusCircleOutlined } from '@ant-design/icons'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '@/lib/format/dates'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { useObject } from '@/records/definitions'
import type { Import } from '../calls'
import { hasBegun } from '../queries'
import { Advance } from './Advance'
import { Result } from './Result'
import styles from './run.module.css'

const icons = {
  ready: <ClockCircleOutlined aria-hidden />, queued: <LoadingOutlined aria-hidden />, running: <LoadingOutlined aria-hidden />,
  done: <CheckCircleFilled aria-hidden />, partly: <ExclamationCircleFilled aria-hidden />, failed: <CloseCircleFilled aria-hidden />, cancelled: <MinusCircleOutlined aria-hidden />,
}

/** One file on its way or at its end. */
export function RunCard({ file }: { file: Import }) {
  const { t } = useTranslation('imports')
  const { language, timeZone, today, say } = useReading()
  const object = useObject(file.object ?? undefined)
  const status = hasBegun(file) ? file.status : 'ready'
  // Rows that stayed out are no success, whatever the job says.
  const shown = status === 'done' && file.failed > 0 ? 'partly' : status
  const facts = [
    ...(object ? [say(object.plural)] : []),
    t('rows', { count: file.total, shown: formatNumber(file.total, language) }),
    ...(file.endedAt && hasBegun(file) ? [formatMoment(file.endedAt, language, timeZone, today)] : []),
  ]
  return (
    <li className={styles.card} data-status={status}>
      <header className={styles.cardHead}>
        <span className={styles.cardIcon} data-status={shown}>
          {icons[shown]}
        </span>
        <div className={styles.cardTitles}>
          <h3>{file.fileName}</h3>
          <p className={styles.quiet}>{facts.join(' · ')}</p>
        </div>
        <span className={styles.status}>{t(`status.${shown}`)}</span>
      </header>
      {status === 'failed' && <Alert type="error" showIcon title={file.error?.message} />}
      {status === 'cancelled' && file.startedAt && <Alert type="warning" showIcon title={t('run.stopped')} />}
      {(status === 'queued' || status === 'running') && <Advance file={file} />}
      {(status === 'done' || ((status === 'failed' || status === 'cancelled') && file.processed > 0)) && <Result file={file} object={object} />}
    </li>
  )
}
