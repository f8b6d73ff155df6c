/** What a request is answered with when it cannot be served: a code for programs and a sentence for people. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly details: readonly unknown[]
  readonly retryAfter: number | undefined

  constructor(
    status: number,
    code: string,
    message: string,
    more: {
      readonly details?: readonly unknown[]
      readonly retryAfter?: number
      readonly cause?: unknown
    } = {},
  ) {
    super(message, { cause: more.cause })
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.details = more.details ?? []
    this.retryAfter = more.retryAfter
  }

  get body() {
    return { error: { code: this.code, message: this.message, details: this.details } }
  }
}
