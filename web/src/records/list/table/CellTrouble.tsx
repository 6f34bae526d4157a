import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Trouble } from '../useCellWrites'
import styles from './table.module.css'

interface Props {
  trouble: Trouble
  onAgain: () => void
  onClose: () => void
}

/** Why a value was not taken, at its cell. Where somebody else was faster the cell shows their value, and one may still write one's own. */
export function CellTrouble({ trouble, onAgain, onClose }: Props) {
  const { t } = useTranslation(['list', 'common'])
  return (
    <div className={styles.trouble} role="alert" data-editor>
      <p>{trouble.stale ? (trouble.by ? t('staleBy', { who: trouble.by }) : t('stale')) : trouble.message}</p>
      <div className={styles.troubleActions}>
        <Button size="small" type="primary" onClick={onAgain}>
          {trouble.stale ? t('writeAnyway') : t('editAgain')}
        </Button>
        <Button size="small" onClick={onClose}>
          {trouble.stale ? t('keepTheirs') : t('common:close')}
        </Button>
      </div>
    </div>
  )
}
