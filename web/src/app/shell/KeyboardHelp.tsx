import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { Kbd } from '@/ui/Kbd'
import styles from './shell.module.css'

const keys = [
  ['search', ['Ctrl', 'K'], ['/']],
  ['create', ['C']],
  ['move', ['↑'], ['↓']],
  ['open', ['Enter']],
  ['panel', ['Space']],
  ['select', ['X']],
  ['edit', ['E']],
  ['undo', ['Ctrl', 'Z']],
  ['close', ['Esc']],
  ['help', ['?']],
] as const

/** Which keys do what; opened by ? */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  return (
    <Modal open title={t('keys.title')} footer={null} onCancel={onClose} width={440}>
      <dl className={styles.keys}>
        {keys.map(([name, ...ways]) => (
          <div key={name}>
            <dt>{t(`keys.${name}`)}</dt>
            <dd>
              {ways.map((way) => (
                <span key={way.join('+')}>
                  {way.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
