import { exitCodes, Failure } from '../failure.ts'

/** The body of every error the server answers with. */
export interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string; readonly details?: readonly unknown[] }
}

/** The server answered, with an error. */
export class ServerError extends Failure {
  readonly status: number
  readonly code: string
  readonly details: readonly unknown[]
  readonly retryAfter: string | null

  constructor(status: number, { error }: ErrorBody, retryAfter: string | null = null) {
    super(
      status === 429 || status >= 500 ? exitCodes.unavailable : exitCodes.refused,
      [error.message, ...(error.details ?? []).flatMap(describeDetail)].join('\n'),
    )
    this.status = status
    this.code = error.code
    this.details = error.details ?? []
    this.retryAfter = retryAfter
  }
}

/** No server answered, or the connection broke off. */
export class UnreachableError extends Failure {
  constructor(message: string, options?: ErrorOptions) {
    super(exitCodes.unavailable, message, options)
  }
}

const detailLabels = {
  reason: 'Why',
  words: 'Not understood',
  nearest: 'Nearest names here',
  lookback_days: 'Days it looks back',
  link: 'Read more',
} as const

/** What a refused sentence comes with: why, the words not understood, the nearest names, how far it looks back, and where to read more. */
function describeDetail(detail: unknown): string[] {
  if (typeof detail === 'string') return [`  ${detail}`]
  if (typeof detail !== 'object' || detail === null) return []
  const fields = new Map<string, unknown>(Object.entries(detail))
  return Object.entries(detailLabels).flatMap(([name, label]) => {
    const text = [fields.get(name) ?? []].flat().join(', ')
    return text === '' ? [] : [`  ${label}: ${text}`]
  })
}
