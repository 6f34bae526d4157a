import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, HolderOutlined, PlusOutlined, PushpinFilled, PushpinOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReading } from '@/lib/useReading'
import { useObjects } from '../definitions'
import { type Column, columnsOf, froze, labelAt, moved, possibleColumns, resolve } from './columns'
import { ColumnRow } from './ColumnRow'
import styles from './list.module.css'
import type { ListControl } from './useListState'

/** The columns of a list to choose from, to order, to keep in sight while others scroll. */
export default function Columns({ control: { object, state, set } }: { control: ListControl }) {
  const { t } = useTranslation('list')
  const reading = useReading()
  const objects = useObjects()
  const [typed, setTyped] = useState('')
  const words = typed.trim().toLowerCase()
  const columns = columnsOf(state.columns, object, objects, reading)
  const put = (next: Column['spec'][]) => set({ columns: next }, 'replace')
  const specs = columns.map((c) => c.spec)
  const shown = columns.filter((c) => c.label.toLowerCase().includes(words))
  const further = possibleColumns(object, objects)
    .filter((path) => !columns.some((c) => c.path === path))
    .flatMap((path) => {
      const at = resolve(path, object, objects)
      const label = at && labelAt(at, reading)
      return label && (words ? label.toLowerCase().includes(words) : !at.through) ? [{ path, label }] : []
    })
  const step = (column: Column, by: 1 | -1) => {
    const beside = columns[columns.indexOf(column) + by]
    if (beside) put(moved(columns, column.path, beside.path, by === 1 ? 'end' : 'start'))
  }
  return (
    <div className={styles.columns}>
      <Input value={typed} onChange={(event) => setTyped(event.target.value)} placeholder={t('columns.find')} aria-label={t('columns.find')} allowClear autoFocus />
      <div className={styles.columnsScroll}>
        <ul aria-label={t('columns.shown')} className={styles.columnsList}>
          {shown.map((column) => {
            const index = columns.indexOf(column)
            const fixed = index === 0
            return (
              <ColumnRow key={column.path} path={column.path} movable={!fixed} onDrop={(path, edge) => put(moved(columns, path, column.path, edge))}>
                <HolderOutlined className={styles.columnGrip} aria-hidden />
                <span className={styles.columnLabel}>{column.label}</span>
                {!fixed && (
                  <>
                    <Button type="text" size="small" icon={<ArrowUpOutlined aria-hidden="true" />} disabled={index === 1} aria-label={`${t('columns.up')} ${column.label}`} onClick={() => step(column, -1)} />
                    <Button type="text" size="small" icon={<ArrowDownOutlined aria-hidden="true" />} disabled={index === columns.length - 1} aria-label={`${t('columns.down')} ${column.label}`} onClick={() => step(column, 1)} />
                    <Button
                      type="text"
                      size="small"
                      icon={column.frozen ? <PushpinFilled aria-hidden="true" /> : <PushpinOutlined aria-hidden="true" />}
                      aria-pressed={column.frozen}
                      title={column.frozen ? t('columns.unfreeze') : t('columns.freeze')}
                      aria-label={`${t('columns.freeze')} ${column.label}`}
                      onClick={() => put(specs.map((spec) => (spec.field === column.path ? froze(spec, !column.frozen) : spec)))}
                    />
                    <Button type="text" size="small" icon={<CloseOutlined aria-hidden="true" />} title={t('columns.hide')} aria-label={`${t('columns.hide')} ${column.label}`} onClick={() => put(specs.filter((spec) => spec.field !== column.path))} />
                  </>
                )}
              </ColumnRow>
            )
          })}
        </ul>
        {further.length > 0 && <div className={styles.columnsTitle}>{t('columns.further')}</div>}
        <ul aria-label={t('columns.further')} className={styles.columnsList}>
          {further.map(({ path, label }) => (
            <li key={path}>
              <button type="button" className={styles.columnAdd} onClick={() => put([...specs, { field: path }])}>
                <PlusOutlined aria-hidden />
                <span className={styles.columnLabel}>{label}</span>
              </button>
            </li>
          ))}
        </ul>
        {shown.length + further.length === 0 && <p className={styles.columnsTitle}>{t('columns.none')}</p>}
      </div>
      <Button block onClick={() => set({ columns: state.view.columns })}>
        {t('columns.reset')}
      </Button>
    </div>
  )
}
