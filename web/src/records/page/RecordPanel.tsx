import { CloseOutlined, ExpandAltOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import styles from './page.module.css'
import { RecordView } from './RecordView'

interface Props {
  object: ObjectDefinition
  id: string
  onClose: () => void
}

/** A record beside the list it was chosen from. Fills the place that it is given. */
export function RecordPanel({ object, id, onClose }: Props) {
  const { t } = useTranslation(['page', 'common'])
  const { say } = useReading()
  const navigate = useNavigate()
  return (
    <section className={styles.panel} aria-label={say(object.label)}>
      <RecordView
        key={id}
        object={object}
        id={id}
        layout="tabs"
        onDeleted={onClose}
        lead={
          <>
            <Button type="text" size="small" icon={<CloseOutlined aria-hidden="true" />} aria-label={t('common:close')} onClick={onClose} />
            <Button type="text" size="small" icon={<ExpandAltOutlined aria-hidden="true" />} aria-label={t('openPage')} title={t('openPage')} onClick={() => void navigate(`/${object.path}/${id}`)} />
          </>
        }
      />
    </section>
  )
}
