import { Link } from 'react-router'
import type { FigureTable } from './figure'
import styles from './figures.module.css'

/** The figures behind a picture; every number that has records leads to them. */
export const Table = ({ title, table: { head, rows } }: { title: string; table: FigureTable }) => (
  // It scrolls sideways by keyboard too.
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // A row is what stands in that place; names may occur twice.
          <tr key={at}>
            {row.map(({ text, to }, i) => {
              const content = to ? <Link to={to}>{text}</Link> : text
              return i === 0 ? (
                <th key={i} scope="row">
                  {content}
                </th>
              ) : (
                <td key={i}>{content}</td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
