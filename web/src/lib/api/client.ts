import createClient from 'openapi-fetch'
import type { paths } from './schema'
import { send } from './send'

/** The calls that the OpenAPI description names one by one, typed from it. Records, whose objects are known only at run time, go through `request`. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send, credentials: 'same-origin' })

/** The body of an answer; `send` has thrown where there is none. */
export async function answered<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  return (await call).data as NonNullable<T>
}
