import { EditOutlined } from '@ant-design/icons'
import { useMemo, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useReading } from '@/lib/useReading'
import { usePhone } from '@/lib/useMedia'
import { ErrorState } from '@/ui/ErrorState'
import { exportAddress } from '../export/exportAddress'
import { useObjects } from '../definitions'
import { BulkBar } from './bulk/BulkBar'
import { type Column, columnsOf, isEditable } from './columns'
import { ColumnsMenu } from './ColumnsMenu'
import { emptyGrid, type GridAction, gridAfter } from './grid'
import styles from './list.module.css'
import { ListCards } from './ListCards'
import { ListEmpty } from './ListEmpty'
import { ListFooter } from './ListFooter'
import { ListHeader } from './ListHeader'
import { ListPanel } from './ListPanel'
import { CellTrouble } from './table/CellTrouble'
import { EditCell } from './table/EditCell'
import { ListTable } from './table/ListTable'
import tableStyles from './table/table.module.css'
import { useCellWrites } from './useCellWrites'
import type { ListControl } from './useListState'
import { questionOf, useRows } from './useRows'

/** When a record went to the recycle bin; no object defines it, as it is there only. */
const deletedAt = (label: string): Column => ({
  path: 'deletedAt',
  spec: { field: 'deletedAt' },
  field: { name: 'deletedAt', type: 'dateTime', label: { 'zh-CN': label, en: label }, required: true, readOnly: true, masked: false, unique: false, searchable: false, filterable: false, sortable: true, custom: false },
  through: null,
  label,
  width: 150,
  frozen: false,
  end: false,
})

/** The records of a list as a table, or as cards on a phone, with all that one does to them there. */
export function ListBody({ control }: { control: ListControl }) {
  const { t } = useTranslation('list')
  const { language, say } = useReading()
  const objects = useObjects()
  const navigate = useNavigate()
  const phone = usePhone()
  const { object, state, set } = control
  const columns = useMemo(() => {
    const own = columnsOf(state.columns, object, objects, { say: (label) => label[language] })
    return state.bin ? [...own.slice(0, 1), deletedAt(t('deletedAt')), ...own.slice(1)] : own
  }, [state.columns, state.bin, object, objects, language, t])
  const asking = useMemo(() => columns.filter((column) => column.path !== 'deletedAt'), [columns])
  const list = useRows(object, state, asking)
  const { rows } = list
  const question = questionOf(object, state)

  const [grid, dispatch] = useReducer(gridAfter, emptyGrid)
  const [typed, setTyped] = useState<{ value: unknown } | null>(null)
  // Another question begins anew: what was selected may not even be in the list.
  const asked = JSON.stringify([question, state.view.key])
  const [before, setBefore] = useState(asked)
  if (before !== asked) {
    setBefore(asked)
    dispatch({ type: 'reset' })
  }

  const writes = useCellWrites(object, list.key, list.select)
  const shown = grid.row < 0 && state.open ? { ...grid, row: rows.findIndex((row) => row.id === state.open) } : grid
  const record = rows[shown.row]
  const column = columns[shown.column]
  const editable = record !== undefined && column !== undefined && !state.bin && object.may.change && column.through === null && isEditable(column.field)
  const trouble = record && column && writes.trouble?.id === record.id && writes.trouble.path === column.path ? writes.trouble : null

  const act = (action: GridAction) => {
    writes.clear()
    setTyped(null)
    const from = shown.row
    dispatch(action)
    const target = action.type === 'go' ? rows[action.row] : undefined
    if (state.open && target && (action.type === 'go' ? action.row : from) !== from) set({ open: target.id }, 'replace')
  }
  const edit = (value: { value: unknown } | null = null) => {
    if (!editable) return
    setTyped(value)
    writes.clear()
    dispatch({ type: 'go', row: shown.row, column: shown.column })
    dispatch({ type: 'edit', on: true })
  }
  const finish = () => {
    dispatch({ type: 'edit', on: false })
    document.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })
  }
  const openPage = (row: number) => {
    const id = rows[row]?.id
    if (id) void navigate(`/${object.path}/${id}`)
  }
  const openPanel = (row: number) => {
    const id = rows[row]?.id ?? null
    set({ open: id === state.open ? null : id }, state.open ? 'replace' : 'push')
  }
  const escape = () => {
    if (writes.trouble) writes.clear()
    else if (state.open) set({ open: null }, 'replace')
    else dispatch({ type: 'select', ids: [] })
  }

  const label = `${say(object.plural)} · ${state.view.label}`
  const nothing = !list.pending && rows.length === 0
  const failed = list.error && rows.length > 0
  const empty = nothing ? <ListEmpty control={control} error={list.error} onRetry={list.retry} /> : failed ? <ErrorState error={list.error} onRetry={list.retry} /> : null
  const known = list.more || list.pending || list.outdated ? null : rows.length
  const shared = { object, label, columns, rows, pending: list.pending, outdated: list.outdated, more: list.more, onMore: list.next, empty }
  return (
    <div className={styles.page}>
      <ListHeader control={control} exportTo={object.may.export && !state.bin ? exportAddress(object, asking, question) : null}>
        {!phone && <ColumnsMenu control={control} />}
      </ListHeader>
      <div className={styles.middle}>
        <div className={styles.records}>
          {phone ? (
            <ListCards key={asked} {...shared} />
          ) : (
            <ListTable
              {...shared}
              question={asked}
              total={known ?? undefined}
              sort={question.sort ?? ''}
              onSort={(sort) => set({ sort })}
              onColumns={(next) => set({ columns: next.filter((spec) => spec.field !== 'deletedAt') }, 'replace')}
              grid={shown}
              dispatch={act}
              open={state.open}
              onPage={openPage}
              onPanel={openPanel}
              onEdit={() => edit()}
              onEscape={escape}
            >
              {editable && grid.editing && (
                <EditCell
                  key={`${record.id}-${column.path}`}
                  record={record}
                  field={column.field}
                  label={column.label}
                  end={column.end}
                  typed={typed}
                  onCancel={finish}
                  onSave={(value) => {
                    finish()
                    void writes.save(record, column.field, value, column.label)
                  }}
                />
              )}
              {editable && !grid.editing && !trouble && (
                <button type="button" className={tableStyles.pencil} tabIndex={-1} aria-label={`${t('edit')} ${column.label}`} title={`${t('edit')} (E)`} onClick={() => edit()}>
                  <EditOutlined aria-hidden="true" />
                </button>
              )}
              {trouble && !grid.editing && (
                <CellTrouble
                  trouble={trouble}
                  onClose={writes.clear}
                  onAgain={() => {
                    if (trouble.stale && record && column) void writes.save(record, column.field, trouble.typed, column.label)
                    else edit({ value: trouble.typed })
                  }}
                />
              )}
            </ListTable>
          )}
          {!phone && <BulkBar object={object} queryKey={list.key} rows={rows} columns={asking} sort={question.sort} selected={grid.selected} bin={state.bin} onClear={() => dispatch({ type: 'select', ids: [] })} />}
        </div>
        {!phone && <ListPanel control={control} />}
      </div>
      <ListFooter object={object} question={question} columns={asking} known={known} />
    </div>
  )
}
