/** How the server says what is wrong. */
export interface ErrorBody {
  readonly code: string
  readonly message: string
  readonly details?: readonly unknown[]
}

/** A refusal of the server, or the lack of any answer (status 0). */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly details: readonly unknown[]
  /** Seconds after which the server would like to be asked again. */
  readonly retryAfter: number | null

  constructor(status: number, { code, message, details = [] }: ErrorBody, retryAfter: number | null = null) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.details = details
    this.retryAfter = retryAfter
  }
}

export function unreachable(): ApiError {
  return new ApiError(0, {
    code: 'unreachable',
    message: 'Muster did not answer. Check that its server is running and that you are connected to it.',
  })
}

/** The server had begun to answer, and stopped in the middle. */
export function brokenOff(): ApiError {
  return new ApiError(0, {
    code: 'broken_off',
    message: 'The connection to Muster ended before the answer was complete. Your sentence is still there.',
  })
}
