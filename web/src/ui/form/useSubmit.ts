import type { FormInstance } from 'antd'
import { atFields } from './atFields'
import { useWork } from './useWork'

/** Sends a form, once at a time. What the server says of fields stands beside them; the rest is `error`, for `Refused` to show. */
export function useSubmit<V>(form: FormInstance<V>, send: (values: V) => Promise<unknown>) {
  const { busy, error, run } = useWork()
  return { busy, error, submit: (values: V) => run(() => send(values), (refused) => atFields(form, refused)) }
}
