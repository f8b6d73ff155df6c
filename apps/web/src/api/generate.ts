import { ApiError, type ErrorBody, unreachable } from './api-error.ts'
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

export interface Generated {
  readonly query: string
  readonly description: string
  readonly conditions: readonly Condition[]
  readonly assumptions: readonly string[]
  readonly unused: readonly string[]
  readonly interpreter: string
}

export interface Progress {
  readonly stage: string
  readonly done: number
  readonly total: number
}

/** Why a prompt was not understood: what stands in the error's details. */
export interface Refusal {
  readonly reason: string
  /** The words of the prompt that could not be placed. */
  readonly words: readonly string[]
  /** Names of the workspace's own that are nearest to what was said. */
  readonly nearest: readonly string[]
  /** Where the best practices are written down. */
  readonly link?: string
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
  if (response.body === null) throw unreachable()
  for await (const { event, data } of readEvents(response.body)) {
    if (event === 'progress') onProgress(JSON.parse(data) as Progress)
    if (event === 'result') return JSON.parse(data) as Generated
    if (event === 'error') throw refused(JSON.parse(data) as { error: ErrorBody })
  }
  throw unreachable()
}

export function refusalOf(error: ApiError): Refusal | null {
  if (error.code !== 'prompt_not_understood') return null
  const [refusal] = error.details as readonly Refusal[]
  return refusal ?? null
}

function refused({ error }: { error: ErrorBody }): ApiError {
  return new ApiError(200, error)
}
