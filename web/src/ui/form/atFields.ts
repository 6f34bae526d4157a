import type { FormInstance } from 'antd'
import { ApiProblem } from '@/lib/api/problem'

type Name = (string | number)[]

/**
 * Puts what the server blames on fields beside them and takes the reader to the first. Answers what is left to be said above the
 * form: the problem as a whole where no field of this form is to blame, null where the fields say it all.
 */
export function atFields<V>(form: FormInstance<V>, error: unknown): unknown {
  if (!(error instanceof ApiProblem) || error.errors.length === 0) return error
  const names = form.getFieldsError().map((field) => field.name)
  const blamed: { name: Name; message: string }[] = []
  const rest: string[] = []
  for (const { field, message } of error.errors) {
    // The server names a member of the record (`email`) that stands inside another in the form (`administrator.email`).
    const name = names.find((n) => n.join('.') === field) ?? names.find((n) => n.join('.').endsWith(`.${field}`))
    if (name) blamed.push({ name, message })
    else rest.push(message)
  }
  form.setFields(names.map((name) => ({ name: name as never, errors: blamed.filter((b) => b.name === name).map((b) => b.message) })))
  const first = names.find((name) => blamed.some((b) => b.name === name))
  if (first) form.focusField(first)
  if (rest.length === 0) return null
  return new ApiProblem({ ...error.body, detail: rest.join(' '), errors: [] }, error.retryAfter)
}
