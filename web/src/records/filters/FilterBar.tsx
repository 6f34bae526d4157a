import type { ObjectDefinition } from '@/lib/api/types'
import { AddFilter } from './AddFilter'
import { FilterChip } from './FilterChip'
import styles from './filters.module.css'
import { type Term, isRaw } from './model'
import { parseFilter } from './parse'
import { writeFilter } from './write'

interface Props {
  object: ObjectDefinition
  filter: string
  onChange: (filter: string) => void
}

/** The conditions of a list in words, each to be opened, changed and taken away. */
export function FilterBar({ object, filter, onChange }: Props) {
  const terms = parseFilter(filter)
  const put = (next: Term[]) => onChange(writeFilter(next))
  return (
    <div className={styles.bar} data-empty={terms.length === 0 || undefined}>
      {terms.map((term, index) => (
        <FilterChip
          key={`${index}-${isRaw(term) ? 'raw' : term.path}`}
          object={object}
          term={term}
          onChange={(next) => put(terms.map((t, i) => (i === index ? next : t)))}
          onRemove={() => put(terms.filter((_, i) => i !== index))}
        />
      ))}
      <AddFilter object={object} named={terms.length === 0} onAdd={(term) => put([...terms, term])} />
    </div>
  )
}
