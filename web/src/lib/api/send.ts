import { currentLanguage } from '@/lib/i18n'
import { connection } from './connection'
import { ApiProblem, NoConnection } from './problem'
import { session } from './session'

/**
 * Sends a request and answers what succeeded. The one place that knows of failures: throws ApiProblem for whatever the server
 * refuses, NoConnection where nobody answers, and lets the shell ask to sign in when the session is over.
 */
export async function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', currentLanguage())
  let response: Response
  try {
    response = await fetch(request)
  } catch (error) {
    if (request.signal.aborted) throw error
    connection.lost()
    throw new NoConnection()
  }
  connection.found()
  if (response.ok) return response
  throw await refused(response)
}

/** What the server says where it refuses. */
export async function refused(response: Response): Promise<ApiProblem> {
  const problem = await read(response)
  if (problem.code === 'auth.required') session.ended()
  return problem
}

async function read(response: Response): Promise<ApiProblem> {
  const retryAfter = Number(response.headers.get('Retry-After')) || 0
  try {
    return new ApiProblem((await response.json()) as ConstructorParameters<typeof ApiProblem>[0], retryAfter)
  } catch {
    // A proxy in front of the server speaks HTML.
    return new ApiProblem({ status: response.status, title: response.statusText, code: `http.${response.status}` }, retryAfter)
  }
}
