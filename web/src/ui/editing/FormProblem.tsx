import { ApiProblem } from '@/lib/api/problem'
import { messageOf } from '../messageOf'
import styles from './editing.module.css'
import { belongsTo } from './useForm'

/** What went wrong with a save and stands at none of the fields shown. */
export function FormProblem({ error, fields }: { error: unknown; fields: readonly string[] }) {
  if (!error) return null
  if (error instanceof ApiProblem && error.errors.length) {
    const further = error.errors.filter((e) => !fields.some((name) => belongsTo(e.field, name)))
    if (!further.length) return null
    return <div className={styles.problem} role="alert">{further.map((e) => e.message).join(' ')}</div>
  }
  return <div className={styles.problem} role="alert">{messageOf(error)}</div>
}
