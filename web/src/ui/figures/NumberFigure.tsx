import { Link } from 'react-router'
import type { FigureTable } from './figure'
import { Figure, type How } from './Figure'
import styles from './figures.module.css'

interface Props {
  title: string
  value: string
  /** Where its records are. */
  to: string | undefined
  /** What belongs to the number, line by line. */
  facts: string[]
  table: FigureTable
  how: How
  about: string
}

/** One number that matters, with what it rests on. */
export const NumberFigure = ({ value, to, facts, ...figure }: Props) => (
  <Figure {...figure}>
    {to ? (
      <Link to={to} className={styles.number ?? ''}>
        {value}
      </Link>
    ) : (
      <span className={styles.number}>{value}</span>
    )}
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  </Figure>
)
