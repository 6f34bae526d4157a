import { CloseOutlined, ExclamationCircleFilled } from '@ant-design/icons'
import { Button, Progress, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { isPassing } from '@/lib/api/problem'
import { formatPercent } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { messageOf } from '@/ui/messageOf'
import { encodings } from '../file/encodings'
import { useImportable } from '../useImportable'
import styles from './drop.module.css'
import type { Upload } from './uploads'
import { asksFor } from './useUploads'

interface Props {
  upload: Upload
  onAgain: (change?: { object?: string; encoding?: string; header?: boolean }) => void
  onRemove: () => void
}

/** A file on its way, or why it was not taken and what would help. */
export function UploadRow({ upload: { file, state, share, error }, onAgain, onRemove }: Props) {
  const { t } = useTranslation(['imports', 'common'])
  const { language, say } = useReading()
  const objects = useImportable()
  const asked = state === 'refused' ? asksFor(error) : null
  return (
    <li className={styles.upload} data-state={state}>
      <div className={styles.uploadHead}>
        {state === 'refused' && <ExclamationCircleFilled className={styles.wrongIcon ?? ''} aria-hidden />}
        <span className={styles.uploadName}>{file.name}</span>
        <span className={styles.quiet} role="status">
          {state === 'sending' ? (share < 1 ? formatPercent(share * 100, language) : t('drop.reading')) : state === 'waiting' ? t('drop.waiting') : t('drop.refused')}
        </span>
        <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('drop.remove', { file: file.name })} onClick={onRemove} />
      </div>
      {state === 'sending' && <Progress percent={share * 100} size="small" showInfo={false} status={share < 1 ? 'normal' : 'active'} aria-label={t('drop.progress', { file: file.name })} />}
      {state === 'refused' && (
        <div className={styles.refused} role="alert">
          <p>{messageOf(error)}</p>
          {asked === 'object' && (
            <Select className={styles.ask ?? ''} aria-label={t('file.object')} placeholder={t('file.whichObject')} options={objects.map((o) => ({ value: o.name, label: say(o.plural) }))} onChange={(object: string) => onAgain({ object })} />
          )}
          {asked === 'encoding' && (
            <Select className={styles.ask ?? ''} aria-label={t('file.encoding')} placeholder={t('file.whichEncoding')} options={encodings(t('file.encodings', { returnObjects: true }))} onChange={(encoding: string) => onAgain({ encoding })} />
          )}
          {asked === 'header' && <Button onClick={() => onAgain({ header: false })}>{t('drop.noHeader')}</Button>}
          {isPassing(error) && <Button onClick={() => onAgain()}>{t('common:retry')}</Button>}
        </div>
      )}
    </li>
  )
}
