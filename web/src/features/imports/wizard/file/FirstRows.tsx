import { useTranslation } from 'react-i18next'
import type { Preview } from '../calls'
import styles from './file.module.css'

const types = ['text', 'integer', 'decimal', 'percent', 'date', 'dateTime', 'boolean', 'email', 'phone', 'url', 'uuid'] as const

/** The first rows, as they are read now. */
export function FirstRows({ preview: { columns, rows } }: { preview: Preview }) {
  const { t } = useTranslation('imports')
  const typeOf = (type: string) => types.find((known) => known === type)
  return (
    // Wide tables scroll inside; the keyboard has to get there.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={t('file.firstRows')} tabIndex={0}>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">{t('file.line')}</th>
            {columns.map((column) => {
              const type = typeOf(column.type)
              return (
                <th key={column.name} scope="col">
                  <span className={styles.columnName} title={column.name}>
                    {column.name}
                  </span>
                  {type && <span className={styles.type}>{t(`types.${type}`)}</span>}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} data-problem={row.problem !== null}>
              <th scope="row">{row.line}</th>
              {row.problem === null ? (
                columns.map((column, index) => (
                  <td key={column.name} title={row.cells[index] ?? ''}>
                    {row.cells[index]}
                  </td>
                ))
              ) : (
                <td colSpan={columns.length}>{row.problem}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles.none}>{t('file.noRows')}</p>}
    </div>
  )
}
