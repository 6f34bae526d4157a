import { CheckCircleFilled, CloseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { messageOf } from '@/ui/messageOf'
import { importQuery } from '../queries'
import styles from './drop.module.css'

/** A file that the server has. */
export function ArrivedRow({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { t } = useTranslation('imports')
  const { language, say } = useReading()
  const objects = useObjects()
  const { data, error } = useQuery(importQuery(id))
  const object = objects.find((o) => o.name === data?.object)
  const name = data?.fileName ?? '…'
  return (
    <li className={styles.upload} data-state="arrived">
      <div className={styles.uploadHead}>
        {data && <CheckCircleFilled className={styles.goodIcon ?? ''} aria-hidden />}
        <span className={styles.uploadName}>{error ? messageOf(error) : name}</span>
        <span className={styles.quiet}>{data && (object ? t('drop.arrived', { count: data.total, shown: formatNumber(data.total, language), what: say(object.plural) }) : t('rows', { count: data.total, shown: formatNumber(data.total, language) }))}</span>
        <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('drop.remove', { file: name })} onClick={onRemove} />
      </div>
    </li>
  )
}
