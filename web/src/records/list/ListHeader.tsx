import { DeleteOutlined, DownloadOutlined, ImportOutlined, MoreOutlined, PlusOutlined, ProjectOutlined, SearchOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { Alert, Button, Dropdown, Input, Segmented } from 'antd'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReading } from '@/lib/useReading'
import { usePhone } from '@/lib/useMedia'
import { FilterBar } from '../filters/FilterBar'
import { ViewChanges } from '../views/ViewChanges'
import { ViewTabs } from '../views/ViewTabs'
import styles from './list.module.css'
import type { ListControl } from './useListState'
import { canFind } from './useRows'

interface Props {
  control: ListControl
  /** Where the list may be downloaded as a file. */
  exportTo: string | null
  /** What only one layout has: the columns of a table. */
  children?: ReactNode
}

/** What stands above the records, in a table and on a board: the name, the views, the filter. */
export function ListHeader({ control, exportTo, children }: Props) {
  const { t } = useTranslation(['list', 'common', 'views'])
  const { say } = useReading()
  const phone = usePhone()
  const { object, state, set } = control
  const label = say(object.label)
  const items = [
    ...(exportTo ? [{ key: 'export', icon: <DownloadOutlined aria-hidden="true" />, label: <a href={exportTo} download>{t('export')}</a> }] : []),
    ...(object.abilities.importable && object.may.import ? [{ key: 'import', icon: <ImportOutlined aria-hidden="true" />, label: <Link to={`/imports/new?object=${object.name}`}>{t('import')}</Link> }] : []),
    ...(object.abilities.deletable
      ? [{ key: 'bin', icon: <DeleteOutlined aria-hidden="true" />, label: state.bin ? t('leaveBin') : t('bin'), onClick: () => set(state.bin ? { view: state.view } : { bin: true, filter: '', find: '', open: null }) }]
      : []),
  ]
  return (
    <header className={styles.header}>
      <div className={styles.first}>
        <h1 className={styles.name}>{say(object.plural)}</h1>
        <ViewTabs control={control} />
        {object.may.create && (
          <Link to={`/${object.path}/new`} className={styles.create}>
            <Button icon={<PlusOutlined aria-hidden="true" />} tabIndex={-1} aria-label={t('common:createOf', { what: label })}>
              {phone ? null : t('common:createOf', { what: label })}
            </Button>
          </Link>
        )}
      </div>
      <div className={styles.second}>
        {canFind(object) && <Find key={`${state.view.key}-${state.bin}`} control={control} />}
        <FilterBar object={object} filter={state.filter} onChange={(filter) => set({ filter })} />
        <div className={styles.tools}>
          <ViewChanges control={control} />
          {object.board && (
            <Segmented
              value={state.layout}
              onChange={(layout) => set({ layout })}
              aria-label={t('layout.label')}
              options={[
                { value: 'table' as const, icon: <UnorderedListOutlined aria-label={t('layout.table')} />, title: t('layout.table') },
                { value: 'board' as const, icon: <ProjectOutlined aria-label={t('layout.board')} />, title: t('layout.board') },
              ]}
            />
          )}
          {children}
          {items.length > 0 && (
            <Dropdown trigger={['click']} menu={{ items }}>
              <Button type="text" icon={<MoreOutlined aria-hidden="true" />} aria-label={t('more')} />
            </Dropdown>
          )}
        </div>
      </div>
      {state.bin && <Alert type="info" banner title={t('inBin', { what: say(object.plural) })} action={<Button size="small" onClick={() => set({ view: state.view })}>{t('leaveBin')}</Button>} />}
      {state.view.saved?.usable === false && <Alert type="warning" banner title={t('views:unusable')} />}
    </header>
  )
}

/** Looks for words in the title; the list follows a moment after the last key. */
function Find({ control: { object, state, set } }: { control: ListControl }) {
  const { t } = useTranslation('list')
  const { say } = useReading()
  const [typed, setTyped] = useState(state.find)
  const look = useEffectEvent((find: string) => find !== state.find && set({ find }, 'replace'))
  useEffect(() => {
    const timer = setTimeout(() => look(typed), 250)
    return () => clearTimeout(timer)
  }, [typed])
  const label = t('findOf', { what: say(object.plural) })
  return <Input className={styles.find ?? ''} value={typed} onChange={(event) => setTyped(event.target.value)} prefix={<SearchOutlined aria-hidden />} placeholder={t('find')} aria-label={label} allowClear maxLength={200} type="search" />
}
