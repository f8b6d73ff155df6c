import { requestJson } from './request.ts'

export interface EventSeen {
  readonly name: string
  readonly count: number
}

export interface TraitSeen {
  readonly path: string
}

/** What a workspace's sentences may speak of. */
export interface Schema {
  readonly events: readonly EventSeen[]
  readonly traits: readonly TraitSeen[]
}

export function schema(signal: AbortSignal): Promise<Schema> {
  return requestJson<Schema>('/v1/schema', { signal })
}
