import { ArrowLeftOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import { useReading } from '@/lib/useReading'
import { lastList } from './lastList'
import styles from './records.module.css'

/** The way back to the list of an object, as it was when one left it. */
export function BackToList({ object }: { object: ObjectDefinition }) {
  const { t } = useTranslation('page')
  const { say } = useReading()
  const words = t('toList', { objects: say(object.plural) })
  return (
    <Link to={lastList(object.path)} className={styles.back ?? ''} aria-label={words} title={words}>
      <ArrowLeftOutlined aria-hidden="true" />
    </Link>
  )
}
