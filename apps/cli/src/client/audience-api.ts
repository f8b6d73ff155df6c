import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { Step } from '../terminal/progress.ts'
import type { Connection } from './connection.ts'
import { type ErrorBody, ServerError } from './error.ts'

export interface Session {
  readonly workspace: { readonly name: string; readonly as_of: string | null }
}

/** What a sentence was understood to mean. */
export interface Interpretation {
  readonly query: string
  readonly description: string
  readonly conditions: readonly {
    readonly text: string
    readonly phrase: string
    readonly start: number
    readonly end: number
  }[]
  readonly assumptions: readonly string[]
  readonly unused: readonly string[]
  readonly interpreter: string
}

export interface Profile {
  readonly id: string
  readonly identifiers: readonly { readonly type: string; readonly id: string }[]
  readonly traits: Readonly<Record<string, unknown>>
}

/** Who matches a query at an instant. */
export interface Preview {
  readonly count: number
  readonly total: number
  readonly at: string
  readonly sample: readonly Profile[]
}

export function getSession(connection: Connection): Promise<Session> {
  return connection.get('/v1/session')
}

export function previewAudience(
  connection: Connection,
  request: { query: string; at?: string; limit?: number },
): Promise<Preview> {
  return connection.post('/v1/audiences/preview', request)
}

export async function generateAudience(
  connection: Connection,
  request: { prompt: string; now?: string },
  onProgress: (step: Step) => void,
): Promise<Interpretation> {
  const response = await connection.postText(
    '/v1/audiences/generate',
    JSON.stringify(request),
    'text/event-stream',
  )
  for await (const { event, data } of readEvents(connection, response)) {
    if (event === 'progress') onProgress(JSON.parse(data))
    if (event === 'result') return JSON.parse(data)
    if (event === 'error') throw streamedError(JSON.parse(data))
  }
  throw connection.brokenOff()
}

async function* readEvents(connection: Connection, response: Response) {
  const events = response.body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
  try {
    yield* events ?? []
  } catch (cause) {
    throw connection.brokenOff(cause)
  }
}

/** An error inside a stream has no status of its own: its code stands in. */
function streamedError(body: ErrorBody): ServerError {
  const isUnavailable = body.error.code === 'internal_error' || body.error.code === 'ai_unavailable'
  return new ServerError(isUnavailable ? 503 : 422, body)
}
