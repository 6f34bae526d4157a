import { Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './filters.module.css'

interface Props {
  offered: readonly { path: string; label: string }[]
  onPick: (path: string) => void
}

/** Fields to choose one of, found by a few letters. */
export function FieldPicker({ offered, onPick }: Props) {
  const { t } = useTranslation('filters')
  const list = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const words = typed.trim().toLowerCase()
  const found = offered.filter(({ path, label }) => label.toLowerCase().includes(words) || path.toLowerCase().includes(words))
  const keyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = event.key === 'ArrowDown' ? Math.min(at + 1, found.length - 1) : event.key === 'ArrowUp' ? Math.max(at - 1, 0) : null
    const chosen = found[at]
    if (next !== null) {
      setAt(next)
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && chosen) onPick(chosen.path)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.picker}>
      <Input
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={keyDown}
        placeholder={t('whichField')}
        role="combobox"
        aria-label={t('whichField')}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
        autoFocus
      />
      <ul id={list} role="listbox" aria-label={t('whichField')} className={styles.fields}>
        {found.map(({ path, label }, index) => (
          // The input has the focus and the keys; the pointer may do the same.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li key={path} id={`${list}-${index}`} role="option" aria-selected={index === at} tabIndex={-1} onClick={() => onPick(path)} onPointerMove={() => setAt(index)}>
            {label}
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.none}>{t('noField')}</p>}
    </div>
  )
}
