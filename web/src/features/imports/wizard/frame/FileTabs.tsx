import { CheckCircleFilled, ExclamationCircleFilled, FileTextOutlined, PlusOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import type { Import } from '../calls'
import { useEntries } from '../mapping/useDraft'
import styles from './frame.module.css'

interface Props {
  files: readonly Import[]
  at: string
  onGo: (file: string) => void
}

/** The files of this wizard in the order in which they will go. */
export function FileTabs({ files, at, onGo }: Props) {
  const { t } = useTranslation('imports')
  const { say } = useReading()
  const objects = useObjects()
  const entries = useEntries()
  return (
    <nav className={styles.files} aria-label={t('files')}>
      <ol>
        {files.map((file) => {
          const object = objects.find((o) => o.name === file.object)
          const open = file.object === null || Boolean(entries[file.id]?.error)
          return (
            <li key={file.id}>
              <button type="button" aria-current={file.id === at} onClick={() => onGo(file.id)}>
                {open ? <ExclamationCircleFilled className={styles.open ?? ''} aria-label={t('needsYou')} /> : entries[file.id] ? <CheckCircleFilled className={styles.good ?? ''} aria-hidden /> : <FileTextOutlined aria-hidden />}
                <span className={styles.fileName}>{file.fileName}</span>
                <span className={styles.quiet}>{object ? say(object.plural) : t('objectOpen')}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <Link className={styles.addFile ?? ''} to={`/imports/new?with=${files.map((file) => file.id).join(',')}`}>
        <PlusOutlined aria-hidden /> {t('addFile')}
      </Link>
    </nav>
  )
}
