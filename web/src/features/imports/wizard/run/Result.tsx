import { DownloadOutlined, UndoOutlined, UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatMoment } from '@/lib/format/dates'
import { formatNumber } from '@/lib/format/numbers'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { useConfirm } from '@/ui/useConfirm'
import { useNotice } from '@/ui/useNotice'
import { type Import, imports } from '../calls'
import { useKeep } from '../queries'
import { Examples } from './Examples'
import styles from './run.module.css'
import { Sums } from './Sums'
import { UndoState } from './UndoState'

/** What an import came to, what to do with the rows that stayed out, and the way back. */
export function Result({ file, object }: { file: Import; object: ObjectDefinition | null }) {
  const { t } = useTranslation('imports')
  const { language, timeZone, today, say } = useReading()
  const confirm = useConfirm()
  const { keep } = useKeep()
  const n = (value: number) => formatNumber(value, language)
  const { failed } = useNotice()
  const takeBack = async () => {
    await imports.undo(file.id)
    keep(await imports.get(file.id))
  }
  const undo = () =>
    confirm({ title: t('undo.title', { file: file.fileName }), text: t('undo.text', { created: n(file.created + file.createdAlong), updated: n(file.updated) }), ok: t('undo.ok'), act: takeBack })
  return (
    <div className={styles.outcome}>
      <Sums counts={file} would={false} />
      {file.failed > 0 && !file.undo && (
        <div className={styles.mend}>
          <p>{t('run.mend', { count: file.failed, shown: n(file.failed) })}</p>
          <div className={styles.buttons}>
            <Button icon={<DownloadOutlined aria-hidden />} href={imports.errorFile(file.id)} download>
              {t('run.errorFile', { count: file.failed, shown: n(file.failed) })}
            </Button>
            <Link to={`/imports/new?object=${object?.name ?? ''}&like=${file.id}`}>
              <Button icon={<UploadOutlined aria-hidden />} tabIndex={-1}>
                {t('run.bringBack')}
              </Button>
            </Link>
          </div>
        </div>
      )}
      {file.undo ? <UndoState file={file} undo={file.undo} onAgain={() => void takeBack().catch(failed)} /> : <Examples file={file} />}
      <div className={styles.buttons}>
        {object && (
          <Link to={`/${object.path}?sort=-createdAt`}>
            <Button tabIndex={-1}>{t('run.see', { what: say(object.plural) })}</Button>
          </Link>
        )}
        {file.undoUntil && !file.undo && (
          <>
            <Button danger icon={<UndoOutlined aria-hidden />} onClick={undo}>
              {t('undo.button')}
            </Button>
            <span className={styles.quiet}>{t('undo.until', { time: formatMoment(file.undoUntil, language, timeZone, today) })}</span>
          </>
        )}
      </div>
    </div>
  )
}
