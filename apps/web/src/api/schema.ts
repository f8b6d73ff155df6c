import { requestJson } from './request.ts'

export interface AttributeSeen {
  readonly path: string
  /** False where it was not seen lately. */
  readonly active?: boolean
}

export interface EventSeen {
  readonly name: string
  readonly count: number
  readonly active?: boolean
  readonly properties: readonly AttributeSeen[]
}

/** What a workspace's sentences may speak of. */
export interface Schema {
  readonly events: readonly EventSeen[]
  readonly traits: readonly AttributeSeen[]
  readonly audiences: readonly { readonly key: string; readonly name: string }[]
  /** Where more of them begin; null where these are all. */
  readonly next?: string | null
}

/** All names, or those that hold a text. */
export function schema(search: string, signal: AbortSignal): Promise<Schema> {
  const query = search === '' ? '' : `?${new URLSearchParams({ search })}`
  return requestJson<Schema>(`/v1/schema${query}`, { signal })
}
