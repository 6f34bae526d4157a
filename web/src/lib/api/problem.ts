/** What is wrong with one member of a request, in words for people. */
export interface FieldProblem {
  field: string
  code: string
  message: string
}

interface ProblemBody {
  status: number
  title: string
  detail?: string
  code: string
  traceId?: string
  errors?: FieldProblem[]
  items?: unknown[]
  [more: string]: unknown
}

/** The server answered with problem+json. `message` is its sentence, in the caller's language. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly status: number
  readonly code: string
  readonly traceId: string | undefined
  readonly errors: FieldProblem[]
  readonly body: ProblemBody
  /** Seconds after which the same request may be sent again; 0 where the server names none. */
  readonly retryAfter: number

  constructor(body: ProblemBody, retryAfter = 0) {
    super(body.detail ?? body.title)
    this.status = body.status
    this.code = body.code
    this.traceId = body.traceId
    this.errors = body.errors ?? []
    this.body = body
    this.retryAfter = retryAfter
  }

  /** Whether the record was changed by somebody else since it was read. */
  get stale(): boolean {
    return this.status === 412
  }
}

/** Nobody answered: no network, or the server is down. What was asked may be asked again. */
export class NoConnection extends Error {
  override readonly name = 'NoConnection'
}

export const isProblem = (error: unknown, code?: string): error is ApiProblem =>
  error instanceof ApiProblem && (code === undefined || error.code === code)

/** Whether waiting may help: the network is gone, the server restarts or is busy. */
export const isPassing = (error: unknown): boolean =>
  error instanceof NoConnection || (error instanceof ApiProblem && (error.status === 503 || error.status === 429 || error.status === 502 || error.status === 504))
