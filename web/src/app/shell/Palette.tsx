import { Modal } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './shell.module.css'
import { useCommands } from './useCommands'

interface Props {
  onClose: () => void
  onCreate: () => void
  onHelp: () => void
}

/** Goes anywhere and does anything by a few letters: pages and commands. */
export function Palette({ onClose, onCreate, onHelp }: Props) {
  const { t } = useTranslation('shell')
  const list = useId()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const commands = useCommands({ onCreate, onHelp })
  const asked = words.trim().toLowerCase().split(/\s+/)
  const found = commands.filter((command) => asked.every((word) => command.words.includes(word)))
  const run = (index: number) => {
    const command = found[index]
    if (!command) return
    onClose()
    command.run()
  }
  const keyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') run(at)
    else if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(found.length, 1))
    else if (event.key === 'ArrowUp') setAt((at - 1 + found.length) % Math.max(found.length, 1))
    else return
    event.preventDefault()
  }
  return (
    <Modal open footer={null} closable={false} onCancel={onClose} width={560} style={{ top: 96 }} className={styles.palette ?? ''} title={<span className="visually-hidden">{t('palette')}</span>}>
      <input
        className={styles.words}
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
        aria-label={t('palette')}
        placeholder={t('searchHint')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={keyDown}
        autoFocus
      />
      <ul id={list} role="listbox" aria-label={t('palette')} className={styles.found}>
        {found.map((command, index) => (
          // The input has the focus and the keys; the pointer may do the same.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li key={command.key} id={`${list}-${index}`} role="option" aria-selected={index === at} tabIndex={-1} onClick={() => run(index)} onPointerMove={() => setAt(index)}>
            {command.icon}
            <span>{command.label}</span>
          </li>
        ))}
      </ul>
      <p className={styles.nothing} role="status">
        {found.length === 0 && t('nothingFound')}
      </p>
    </Modal>
  )
}
