import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import type { Import } from '../calls'
import { useEntries } from '../mapping/useDraft'
import { underWay } from '../queries'
import styles from './frame.module.css'
import { neighbours, type Position } from './position'

interface Props {
  files: readonly Import[]
  at: Position
  onGo: (position: Position) => void
  onUpload: () => void
  onStart: () => void
}

/** The way back and the way on, and whether the server knows everything that was decided. */
export function Foot({ files, at, onGo, onUpload, onStart }: Props) {
  const { t } = useTranslation('imports')
  const { language } = useReading()
  const entries = useEntries()
  const { back, next } = neighbours(at, files.map((file) => file.id))
  const now = files.find((file) => file.id === at.file)
  const saving = files.some((file) => entries[file.id]?.saving)
  const wrong = files.some((file) => entries[file.id]?.error)
  const rows = files.reduce((sum, file) => sum + file.total, 0)
  const ready = files.every((file) => file.object !== null && !underWay(file) && (file.dryRun || (file.status !== 'failed' && file.status !== 'cancelled'))) && !saving && !wrong
  return (
    <>
      <Button onClick={() => (back ? onGo(back) : onUpload())}>{t('back')}</Button>
      <span className={styles.quiet} role="status">
        {saving ? t('saving') : wrong ? t('notSaved') : entries[at.file] ? t('savedByItself') : ''}
      </span>
      {next ? (
        <Button type="primary" disabled={now?.object === null} onClick={() => onGo(next)}>
          {next.step === 'check' ? t('toCheck') : next.file !== at.file ? t('nextFile') : t('next')}
        </Button>
      ) : (
        <Button type="primary" disabled={!ready} onClick={onStart}>
          {t('start', { count: rows, shown: formatNumber(rows, language) })}
        </Button>
      )}
    </>
  )
}
