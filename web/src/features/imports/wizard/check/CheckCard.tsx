import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { useObject } from '@/records/definitions'
import { ErrorState } from '@/ui/ErrorState'
import { type Import, imports } from '../calls'
import { previewQuery, underWay } from '../queries'
import { Advance } from '../run/Advance'
import { Examples } from '../run/Examples'
import styles from '../run/run.module.css'
import { Sums } from '../run/Sums'
import { Findings } from './Findings'

interface Props {
  file: Import
  before: readonly Import[]
  onGo: (step: 'file' | 'fields', file: string) => void
  onRehearse: () => void
}

/** One file before it is imported: what goes where, what is open, and what a dry run says. */
export function CheckCard({ file, before, onGo, onRehearse }: Props) {
  const { t } = useTranslation('imports')
  const { language, say } = useReading()
  const object = useObject(file.object ?? undefined)
  const preview = useQuery(previewQuery(file.id, before.map((one) => one.id)))
  const broken = file.status === 'failed' || file.status === 'cancelled'
  // The server takes no more orders for one that was cancelled before anything was tried.
  const spent = broken && !file.dryRun
  const rehearsed = file.dryRun && file.status === 'done'
  return (
    <li className={styles.card}>
      <header className={styles.cardHead}>
        <div className={styles.cardTitles}>
          <h3>{file.fileName}</h3>
          <p className={styles.quiet}>
            {[object ? say(object.plural) : t('objectOpen'), t('rows', { count: file.total, shown: formatNumber(file.total, language) }), t(`duplicates.${file.mode}`)].join(' · ')}
          </p>
        </div>
        <Button icon={<EditOutlined aria-hidden />} onClick={() => onGo(file.object ? 'fields' : 'file', file.id)} aria-label={t('check.changeOf', { file: file.fileName })}>
          {t('check.change')}
        </Button>
        {!underWay(file) && !broken && (
          <Button onClick={onRehearse} disabled={file.object === null}>
            {rehearsed ? t('check.again') : t('check.start')}
          </Button>
        )}
      </header>
      {preview.data ? <Findings preview={preview.data} onGo={() => onGo('fields', file.id)} /> : preview.error ? <ErrorState error={preview.error} onRetry={() => void preview.refetch()} /> : <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {underWay(file) && <Advance file={file} />}
      {broken && !spent && (
        <Alert type="warning" showIcon title={file.error?.message ?? t('check.halted')} action={<Button onClick={onRehearse}>{t('check.restart')}</Button>} />
      )}
      {spent && <Alert type="error" showIcon title={file.error?.message ?? t('check.stopped')} action={<Link to={`/imports/new?object=${file.object ?? ''}`}>{t('check.upload')}</Link>} />}
      {rehearsed && (
        <div className={styles.outcome}>
          <Sums counts={file} would />
          {file.failed > 0 && (
            <a href={imports.errorFile(file.id)} download>
              {t('run.errorFile', { count: file.failed, shown: formatNumber(file.failed, language) })}
            </a>
          )}
          <Examples file={file} />
        </div>
      )}
    </li>
  )
}
