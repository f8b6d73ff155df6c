import { requestJson } from './request.ts'

export interface Identifier {
  readonly type: 'user_id' | 'anonymous_id'
  readonly id: string
}

export interface Profile {
  readonly id: string
  readonly identifiers: readonly Identifier[]
  readonly traits: Readonly<Record<string, unknown>>
}

/** Whom a query is about. */
export type Population = 'profiles' | 'accounts'

export interface Preview {
  readonly count: number
  readonly total: number
  readonly of: Population
  readonly at: string
  readonly sample: readonly Profile[]
}

/** Who matches a query at an instant; now, where none is given. */
export function preview(query: string, at: string | null, signal: AbortSignal): Promise<Preview> {
  const body = at === null ? { query } : { query, at }
  return requestJson<Preview>('/v1/audiences/preview', { method: 'POST', body, signal })
}
