import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotice } from '@/ui/useNotice'
import { changesOf } from '../list/listState'
import type { ListControl } from '../list/useListState'
import { columnsBody, useViewWrites } from './useViews'
import { savedView } from './views'
import styles from './views.module.css'

const SaveView = lazy(() => import('./SaveView'))

/** Where the list differs from its view: save it, save it as another, or go back. */
export function ViewChanges({ control }: { control: ListControl }) {
  const { t } = useTranslation('views')
  const { done, failed } = useNotice()
  const { object, state, set } = control
  const { change, busy } = useViewWrites(object)
  const [saving, setSaving] = useState(false)
  const { saved } = state.view
  if (state.bin || !Object.values(changesOf(state)).some(Boolean)) return null
  const save = async () => {
    if (!saved) return
    try {
      const made = await change({ view: saved, body: { columns: columnsBody(state.columns), filter: state.filter || null, sort: state.sort, layout: state.layout } })
      set({ view: savedView(made, object), open: state.open, find: state.find }, 'replace')
      done(t('saved', { name: made.name }))
    } catch (error) {
      failed(error)
    }
  }
  return (
    <div className={styles.changes}>
      <Button type="text" title={t('resetHint')} onClick={() => set({ view: state.view })}>
        {t('reset')}
      </Button>
      {saved?.mayChange ? (
        <Button loading={busy} onClick={() => void save()}>
          {t('save')}
        </Button>
      ) : (
        <Button onClick={() => setSaving(true)}>{t('saveAs')}</Button>
      )}
      {saving && (
        <Suspense>
          <SaveView control={control} view={null} onClose={() => setSaving(false)} />
        </Suspense>
      )}
    </div>
  )
}
