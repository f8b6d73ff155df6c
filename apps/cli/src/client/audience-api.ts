import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { Step } from '../terminal/progress.ts'
import type { Connection } from './connection.ts'
import { type ErrorBody, ServerError } from './error.ts'

export interface Session {
  readonly workspace: { readonly name: string; readonly as_of: string | null }
}

/** A query and what it says in English. */
export interface Reading {
  readonly query: string
  readonly description: string
}

/** What a sentence was understood to mean. */
export interface Interpretation extends Reading {
  readonly conditions: readonly {
    readonly text: string
    readonly phrase: string
    readonly start: number
    readonly end: number
  }[]
  readonly assumptions: readonly string[]
  readonly unused: readonly string[]
  /** What else the sentence may well mean. */
  readonly other?: Reading
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
  readonly of: 'profiles' | 'accounts'
  readonly at: string
  readonly sample: readonly Profile[]
}

/** Why somebody matches a query at an instant, or does not. */
export interface Explanation {
  readonly matches: boolean
  readonly at: string
  readonly description: string
  readonly because: ExplainedCondition
  readonly until: Change | null
  /** The fewest conditions that would have to be otherwise, and whether each would have to hold. */
  readonly flip: readonly { readonly description: string; readonly matches: boolean }[]
}

export interface ExplainedCondition {
  readonly kind: 'and' | 'or' | 'not' | 'any' | 'all' | 'comparison'
  readonly text: string
  readonly description: string
  readonly matches: boolean
  readonly value?: unknown
  readonly right?: unknown
  readonly missing?: string
  /** The newest first; `event_count` says how many there are in all. */
  readonly events?: readonly ExplainedEvent[]
  readonly event_count?: number
  readonly users?: { readonly matching: number; readonly total: number }
  readonly audience?: ExplainedCondition
  readonly until?: Change
  readonly conditions?: readonly ExplainedCondition[]
}

export interface ExplainedEvent {
  readonly name: string
  readonly time: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** When something changes by time alone, and why then. */
export interface Change {
  readonly at: string
  readonly reason: string
}

export interface ExplainRequest {
  readonly query?: string
  readonly key?: string
  readonly profile:
    | { readonly user_id: string }
    | { readonly anonymous_id: string }
    | { readonly group_id: string }
  readonly at?: string
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

export function explainAudience(connection: Connection, request: ExplainRequest): Promise<Explanation> {
  return connection.post('/v1/audiences/explain', request)
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
