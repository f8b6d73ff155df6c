import { ApiError, brokenOff, type ErrorBody } from './api-error.ts'
import { readEvents } from './read-events.ts'
import { request } from './request.ts'

export interface GenerateRequest {
  readonly prompt: string
  /** The instant that the prompt's “now” is; the server's own where left out. */
  readonly now?: string
}

/** A condition of the query beside the words it came from, in UTF-16 offsets into the prompt. */
export interface Condition {
  readonly text: string
  readonly phrase: string
  readonly start: number
  readonly end: number
}

/** A query and what it says in English. */
export interface Reading {
  readonly query: string
  readonly description: string
}

export interface Generated extends Reading {
  readonly conditions: readonly Condition[]
  readonly assumptions: readonly string[]
  readonly unused: readonly string[]
  /** What else the prompt may well mean. */
  readonly other?: Reading
  readonly interpreter: string
}

export interface Progress {
  readonly stage: string
  readonly done: number
  readonly total: number
}

/** Turns a prompt into a query, telling how far it is on the way. */
export async function generate(
  body: GenerateRequest,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<Generated> {
  const response = await request('/v1/audiences/generate', {
    method: 'POST',
    body,
    accept: 'text/event-stream',
    signal,
  })
  if (response.body === null) throw brokenOff()
  for await (const { event, data } of eventsOf(response.body, signal)) {
    if (event === 'progress') onProgress(JSON.parse(data) as Progress)
    if (event === 'result') return JSON.parse(data) as Generated
    if (event === 'error') throw refused(JSON.parse(data) as { error: ErrorBody })
  }
  throw brokenOff()
}

async function* eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>, signal: AbortSignal) {
  try {
    yield* readEvents(body)
  } catch (error) {
    throw signal.aborted ? error : brokenOff()
  }
}

/** An error inside a stream has no status of its own. */
function refused({ error }: { error: ErrorBody }): ApiError {
  return new ApiError(200, error)
}
