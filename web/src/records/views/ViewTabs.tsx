import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListControl } from '../list/useListState'
import { useIdle } from './useTabCount'
import { ViewTab } from './ViewTab'
import type { SavedView } from './views'
import styles from './views.module.css'

const SaveView = lazy(() => import('./SaveView'))

/** The views of a list, one tab each; what Rapport ships first. */
export function ViewTabs({ control }: { control: ListControl }) {
  const { t } = useTranslation('views')
  const idle = useIdle()
  const [editing, setEditing] = useState<SavedView | 'new' | null>(null)
  const tabs = useRef<HTMLElement>(null)
  const here = control.state.view.key
  useEffect(() => {
    tabs.current?.querySelector('[data-here]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [here])
  const saved = control.views.flatMap((view) => view.saved ?? [])
  return (
    <>
      <nav ref={tabs} className={styles.tabs} aria-label={t('tabs')}>
        {control.views.map((view) => (
          <ViewTab key={view.key} control={control} view={view} saved={saved} counted={idle} onEdit={setEditing} />
        ))}
        <Button type="text" icon={<PlusOutlined aria-hidden="true" />} aria-label={t('saveAs')} title={t('saveAs')} onClick={() => setEditing('new')} />
      </nav>
      {editing && (
        <Suspense>
          <SaveView control={control} view={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
        </Suspense>
      )}
    </>
  )
}
