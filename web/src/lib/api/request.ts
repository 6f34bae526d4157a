import { send } from './send'

export type Query = Record<string, string | number | boolean | undefined | null>

interface Options {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  query?: Query | undefined
  body?: unknown
  /** The version the caller has seen; somebody else's change in between makes the answer 412. */
  version?: number | undefined
  /** Makes a repeated create safe. */
  idempotencyKey?: string | undefined
  signal?: AbortSignal | undefined
}

/** The address of a call, with its query; also for links and downloads. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return `/api/v1${path}${text ? `?${text}` : ''}`
}

/** Calls an address that is known only at run time. Answers the parsed body, undefined for 204; throws as `send` does. */
export async function request<T>(path: string, { method = 'GET', query, body, version, idempotencyKey, signal }: Options = {}): Promise<T> {
  const headers = new Headers({ Accept: 'application/json' })
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  if (version !== undefined) headers.set('If-Match', `"${version}"`)
  if (idempotencyKey) headers.set('Idempotency-Key', idempotencyKey)
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = JSON.stringify(body)
  if (signal) init.signal = signal
  const response = await send(new Request(new URL(address(path, query), window.location.origin), init))
  return (response.status === 204 ? undefined : await response.json()) as T
}
