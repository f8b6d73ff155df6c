import { requestJson } from './request.ts'

/** Somebody by one of their names; `id` is the one that a preview has. */
export interface Whom {
  readonly type: 'user_id' | 'anonymous_id' | 'group_id' | 'id'
  readonly id: string
}

/** Why somebody matches a query at an instant, or does not. */
export interface Explanation {
  readonly matches: boolean
  readonly at: string
  readonly because: ExplainedCondition
  readonly until: Change | null
  /** The fewest conditions that would have to be otherwise for the answer to be otherwise. */
  readonly flip: readonly Flip[]
}

export interface ExplainedCondition {
  readonly kind: 'and' | 'or' | 'not' | 'any' | 'all' | 'comparison'
  readonly text: string
  readonly description: string
  readonly matches: boolean
  /** Left out where it is absent. */
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
  readonly message_id: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** When something changes by time alone, and why then. */
export interface Change {
  readonly at: string
  readonly reason: string
}

export interface Flip {
  readonly text: string
  readonly description: string
  /** Whether it would have to hold, or not to hold. */
  readonly matches: boolean
}

export function explain(
  query: string,
  { type, id }: Whom,
  at: string | null,
  signal: AbortSignal,
): Promise<Explanation> {
  const body = { query, profile: { [type]: id }, ...(at !== null && { at }) }
  return requestJson<Explanation>('/v1/audiences/explain', { method: 'POST', body, signal })
}
