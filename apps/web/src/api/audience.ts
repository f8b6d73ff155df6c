import { requestJson } from './request.ts'

export interface NewAudience {
  readonly name: string
  readonly query: string
  readonly description: string
  /** The sentence that the query was built from. */
  readonly prompt?: string
}

export interface Audience {
  readonly key: string
  readonly name: string
  readonly query: string
  readonly description: string
  /** Null where the query was not built from a sentence. */
  readonly prompt: string | null
  readonly size: number
  readonly status: 'queued' | 'computing' | 'live' | 'failed' | 'disabled'
  /** In percent, while it is computed. */
  readonly progress: number | null
  /** Why it could not be computed. */
  readonly failure: string | null
}

export interface AudiencePage {
  readonly audiences: readonly Audience[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

const pageLength = 20

export function saveAudience(audience: NewAudience): Promise<Audience> {
  return requestJson<Audience>('/v1/audiences', { method: 'POST', body: audience })
}

/** The audiences that somebody saved, in their order, a page at a time: not those that are built in. */
export function listAudiences(cursor: string | null, signal: AbortSignal): Promise<AudiencePage> {
  const query = new URLSearchParams({
    built_in: 'false',
    limit: String(pageLength),
    ...(cursor !== null && { cursor }),
  })
  return requestJson<AudiencePage>(`/v1/audiences?${query}`, { signal })
}
