import { HolderOutlined, SearchOutlined } from '@ant-design/icons'
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { pairsOf } from '../mapping/mapping'
import type { Editing } from '../mapping/useDraft'
import type { Fields } from '../useFields'
import { dragged } from './dragged'
import { groupsFor, type Offered } from './groupsFor'
import styles from './fields.module.css'

/** The fields that have no column yet, to be dragged onto one. The keyboard has the choice beside each column. */
export function FieldPanel({ fields, editing }: { fields: Fields; editing: Editing }) {
  const { t } = useTranslation('imports')
  const { say } = useReading()
  const [typed, setTyped] = useState('')
  const words = typed.trim().toLowerCase()
  const taken = new Set(pairsOf(editing.mapping).map((pair) => pair.field))
  const groups = groupsFor(fields, { say, further: t('fields.further'), own: t('fields.own') })
    .map((group) => ({ ...group, fields: group.fields.filter((field) => !taken.has(field.path) && field.words.includes(words)) }))
    .filter((group) => group.fields.length > 0)
  return (
    <aside className={styles.panel} aria-label={t('fields.free')}>
      <h2>{t('fields.free')}</h2>
      <p>{t('fields.drag')}</p>
      <Input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} prefix={<SearchOutlined aria-hidden />} placeholder={t('fields.find')} aria-label={t('fields.find')} allowClear />
      {/* It scrolls, which the keyboard must be able to do. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.panelList} role="group" aria-label={t('fields.free')} tabIndex={0}>
        {groups.map((group) => (
          <div key={group.label}>
            <h3>{group.label}</h3>
            <ul>
              {group.fields.map((field) => (
                <Piece key={field.path} field={field} />
              ))}
            </ul>
          </div>
        ))}
        {groups.length === 0 && <p>{t('fields.noneFree')}</p>}
      </div>
    </aside>
  )
}

function Piece({ field: { path, label, required } }: { field: Offered }) {
  const { t } = useTranslation('imports')
  const item = useRef<HTMLLIElement>(null)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!item.current) return
    return draggable({ element: item.current, getInitialData: () => dragged(path), onDragStart: () => setHeld(true), onDrop: () => setHeld(false) })
  }, [path])
  return (
    <li ref={item} className={styles.piece} data-held={held}>
      <HolderOutlined aria-hidden />
      <span>{label}</span>
      {required && <span className={styles.must}>{t('fields.required')}</span>}
    </li>
  )
}
