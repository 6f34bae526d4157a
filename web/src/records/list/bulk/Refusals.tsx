import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import styles from '../list.module.css'
import type { Outcome } from './outcome'

/** Which of many were refused, each with its reason. */
export default function Refusals({ outcome: { done, refused }, object, onClose }: { outcome: Outcome; object: ObjectDefinition; onClose: () => void }) {
  const { t } = useTranslation(['list', 'common'])
  return (
    <Modal open title={t('bulk.refusedTitle', { count: refused.length })} okText={t('common:close')} onOk={onClose} onCancel={onClose} cancelButtonProps={{ hidden: true }} width={560}>
      <p>{done.length > 0 ? t('bulk.refusedSome', { done: done.length }) : t('bulk.refusedAll')}</p>
      <ul className={styles.refusals}>
        {refused.map(({ id, name, reason }) => (
          <li key={id}>
            <Link to={`/${object.path}/${id}`}>{name}</Link>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
