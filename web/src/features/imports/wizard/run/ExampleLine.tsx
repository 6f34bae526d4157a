import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import styles from './run.module.css'

interface Props {
  line: number
  text: string
  to: string | null
  /** What changes, field by field. */
  more: readonly string[]
}

export function ExampleLine({ line, text, to, more }: Props) {
  const { t } = useTranslation('imports')
  return (
    <li>
      <span className={styles.line}>{t('examples.line', { line })}</span>
      <span className={styles.exampleText}>
        {to ? <Link to={to}>{text}</Link> : text}
        {more.map((change) => (
          <span key={change} className={styles.change}>
            {change}
          </span>
        ))}
      </span>
    </li>
  )
}
