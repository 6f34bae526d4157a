import { Link } from 'react-router'
import type { ObjectDefinition } from '@/lib/api/types'
import styles from './fields/fields.module.css'

/** The way to a record, by its name. */
export const RecordLink = ({ object, id, name }: { object: ObjectDefinition; id: string; name: string }) => (
  <Link to={`/${object.path}/${id}`} className={styles.line ?? ''} title={name}>
    {name}
  </Link>
)
