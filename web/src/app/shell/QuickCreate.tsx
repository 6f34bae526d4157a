import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useReading } from '@/lib/useReading'
import { useObjects } from '@/records/definitions'
import { iconOf } from '@/records/icons'
import { setUp } from './places'
import styles from './shell.module.css'

/** What to make: one object, by click or by its number. */
export function QuickCreate({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { say } = useReading()
  const navigate = useNavigate()
  const objects = useObjects().filter((o) => o.may.create && !setUp.has(o.name))
  const go = (path: string) => {
    onClose()
    void navigate(`/${path}/new`)
  }
  return (
    <Modal open title={t('create')} footer={null} onCancel={onClose} width={360}>
      <ul className={styles.create} aria-label={t('create')}>
        {objects.map((object, index) => (
          <li key={object.name}>
            <button
              type="button"
              autoFocus={index === 0}
              onClick={() => go(object.path)}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
                if (step === 0) return
                event.preventDefault()
                const buttons = [...(event.currentTarget.closest('ul')?.querySelectorAll('button') ?? [])]
                buttons[(buttons.indexOf(event.currentTarget) + step + buttons.length) % buttons.length]?.focus()
              }}
            >
              {iconOf(object.name)}
              <span>{say(object.label)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
