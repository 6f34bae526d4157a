import { CaretDownOutlined, CaretRightOutlined, HolderOutlined, PlusOutlined } from '@ant-design/icons'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Button } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { RecordData } from '@/records/types'
import styles from './teams.module.css'

interface Props {
  team: RecordData
  depth: number
  members: number | undefined
  /** Null where nothing stands under it. */
  open: boolean | null
  onToggle: () => void
  onAdd: () => void
  /** Whether a team may stand under this one. */
  takes: (id: string) => boolean
  onTake: (id: string) => void
  onHold: (held: boolean) => void
}

/** A team in the tree. Dragged onto another team it stands under that; without a mouse the same is done on its page. */
export function TeamRow({ team, depth, members, open, onToggle, onAdd, takes, onTake, onHold }: Props) {
  const { t } = useTranslation('adminTeams')
  const row = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLSpanElement>(null)
  const [over, setOver] = useState(false)
  const id = useEffectEvent(() => team.id)
  const mayTake = useEffectEvent(takes)
  const take = useEffectEvent(onTake)
  const hold = useEffectEvent(onHold)

  useEffect(() => {
    if (!row.current || !handle.current) return
    const stopDragging = draggable({ element: row.current, dragHandle: handle.current, getInitialData: () => ({ team: id() }), onDragStart: () => hold(true), onDrop: () => hold(false) })
    const stopDropping = dropTargetForElements({
      element: row.current,
      canDrop: ({ source }) => typeof source.data.team === 'string' && mayTake(source.data.team),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        take(String(source.data.team))
      },
    })
    return () => {
      stopDragging()
      stopDropping()
    }
  }, [])

  const name = String(team.name)
  const manager = (team.manager as { name?: string } | null | undefined)?.name
  return (
    <div ref={row} className={styles.row} data-over={over} style={{ paddingInlineStart: Math.min(depth, 6) * 22 }}>
      <span ref={handle} className={styles.handle} title={t('drag')} aria-hidden="true">
        <HolderOutlined aria-hidden="true" />
      </span>
      {open === null ? (
        <span className={styles.leaf} />
      ) : (
        <button type="button" className={styles.toggle} aria-expanded={open} aria-label={open ? t('fold', { name }) : t('unfold', { name })} onClick={onToggle}>
          {open ? <CaretDownOutlined aria-hidden="true" /> : <CaretRightOutlined aria-hidden="true" />}
        </button>
      )}
      <Link to={`/settings/teams/${team.id}`} className={styles.name ?? ''}>
        {name}
      </Link>
      {manager && <span className={styles.manager}>{t('managedBy', { name: manager })}</span>}
      {members !== undefined && <span className={styles.members}>{t('members', { count: members })}</span>}
      <Button type="text" size="small" className={styles.add ?? ''} icon={<PlusOutlined aria-hidden="true" />} aria-label={t('addUnder', { name })} title={t('addUnder', { name })} onClick={onAdd} />
    </div>
  )
}
