import { useTranslation } from 'react-i18next'
import { type Column, type ColumnSpec, moved } from '../columns'
import { parseSort, sortedBy, writeSort } from '../sorting'
import { HeadCell } from './HeadCell'
import styles from './table.module.css'

interface Props {
  columns: readonly Column[]
  sort: string
  allSelected: boolean
  someSelected: boolean
  onSelectAll: () => void
  onSort: (sort: string) => void
  onColumns: (columns: ColumnSpec[]) => void
  onWidth: (index: number, width: number) => void
}

export function ListHead({ columns, sort, allSelected, someSelected, onSelectAll, onSort, onColumns, onWidth }: Props) {
  const { t } = useTranslation('list')
  const keys = parseSort(sort)
  return (
    <div role="row" className={styles.head} aria-rowindex={1}>
      <div role="columnheader" className={styles.check} aria-colindex={1} aria-label={t('selection')}>
        <label className={styles.checkTarget}>
          <input
            type="checkbox"
            checked={allSelected}
            onChange={onSelectAll}
            aria-label={t('selectAll')}
            ref={(input) => {
              if (input) input.indeterminate = someSelected && !allSelected
            }}
          />
        </label>
      </div>
      {columns.map((column, index) => {
        const place = keys.findIndex((key) => key.path === column.path)
        const key = keys[place]
        return (
          <HeadCell
            key={column.path}
            column={column}
            index={index}
            sort={key ? { key, place: place + 1, of: keys.length } : null}
            sortable={column.field.sortable && !column.field.masked}
            onSort={(path, beside) => onSort(writeSort(sortedBy(keys, path, beside)))}
            onMove={(path, beside, edge) => onColumns(moved(columns, path, beside, edge))}
            onWidth={onWidth}
            onResized={(path, width) => onColumns(columns.map(({ spec }) => (spec.field === path ? { ...spec, width } : spec)))}
          />
        )
      })}
    </div>
  )
}
