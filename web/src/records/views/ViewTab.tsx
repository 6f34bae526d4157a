import { MoreOutlined, TeamOutlined } from '@ant-design/icons'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Dropdown } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatNumber } from '@/lib/format/numbers'
import { useReading } from '@/lib/useReading'
import { useNotice } from '@/ui/useNotice'
import { changesOf } from '../list/listState'
import type { ListControl } from '../list/useListState'
import { reordered } from './reordered'
import { mostCounted, useTabCount } from './useTabCount'
import { again, useViewWrites } from './useViews'
import { type ListView, type SavedView, savedView } from './views'
import styles from './views.module.css'

interface Props {
  control: ListControl
  view: ListView
  /** All saved views, in the order of their tabs. */
  saved: readonly SavedView[]
  /** Whether it is time to count. */
  counted: boolean
  onEdit: (view: SavedView) => void
}

export function ViewTab({ control, view, saved, counted, onEdit }: Props) {
  const { t } = useTranslation('views')
  const { language } = useReading()
  const { done, failed } = useNotice()
  const { object, state, set } = control
  const { change, remove, create } = useViewWrites(object)
  const total = useTabCount(object, view, counted)
  const tab = useRef<HTMLSpanElement>(null)
  const [over, setOver] = useState(false)
  const here = state.view.key === view.key
  const own = view.saved?.mayChange ? view.saved : null
  const changes = here ? changesOf(state) : null
  const dirty = changes !== null && Object.values(changes).some(Boolean)

  const move = (from: string, to: string) => Promise.all(reordered(saved, from, to).map(({ view: moved, position }) => change({ view: moved, body: { position } }))).catch(failed)
  const dropped = useEffectEvent((from: unknown) => {
    if (typeof from === 'string' && view.saved) void move(from, view.saved.id)
  })
  const draggableId = own?.id
  useEffect(() => {
    const element = tab.current
    if (!element || !draggableId) return
    const stops = [
      draggable({ element, getInitialData: () => ({ view: draggableId }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.view === 'string' && source.data.view !== draggableId,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false)
          dropped(source.data.view)
        },
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [draggableId])

  const takeAway = async (gone: SavedView) => {
    try {
      const first = control.views[0]
      await remove(gone)
      if (here && first) set({ view: first }, 'replace')
      done(t('removed', { name: gone.name }), {
        undo: async () => {
          const back = await create(again(gone))
          set({ view: savedView(back, object) }, 'replace')
        },
      })
    } catch (error) {
      failed(error)
    }
  }
  const place = own ? saved.filter((v) => v.mayChange).findIndex((v) => v.id === own.id) : -1
  const mine = saved.filter((v) => v.mayChange)
  const items = own && [
    { key: 'rename', label: t('rename'), onClick: () => onEdit(own) },
    { key: 'share', label: t('share'), onClick: () => onEdit(own) },
    { key: 'left', label: t('left'), disabled: place <= 0, onClick: () => void move(own.id, mine[place - 1]?.id ?? own.id) },
    { key: 'right', label: t('right'), disabled: place >= mine.length - 1, onClick: () => void move(own.id, mine[place + 1]?.id ?? own.id) },
    { type: 'divider' as const },
    { key: 'remove', label: t('remove'), danger: true, onClick: () => void takeAway(own) },
  ]
  const shared = view.saved && view.saved.sharedWith !== 'none'
  return (
    <span ref={tab} className={styles.tab} data-over={over || undefined} data-here={here || undefined}>
      <Link to={control.addressOf(view)} aria-current={here ? 'page' : undefined} className={styles.link} title={shared ? t('sharedBy', { who: view.saved?.owner.name ?? '' }) : undefined} draggable={false}>
        {shared && <TeamOutlined className={styles.shared} aria-hidden />}
        <span className={styles.label}>{view.label}</span>
        {dirty && <span className={styles.dot} role="img" aria-label={t('changed')} title={t('changed')} />}
        {total !== undefined && <span className={styles.count}>{total > mostCounted ? t('most') : formatNumber(total, language)}</span>}
      </Link>
      {here && items && (
        <Dropdown trigger={['click']} menu={{ items }}>
          <button type="button" className={styles.menu} aria-label={t('menu', { name: view.label })}>
            <MoreOutlined aria-hidden="true" />
          </button>
        </Dropdown>
      )}
    </span>
  )
}
