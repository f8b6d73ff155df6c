/** A saved query. Times are ISO 8601 UTC. */
export interface Audience {
  readonly key: string
  readonly name: string
  readonly description: string
  /** Canonical text. */
  readonly query: string
  /** The sentence that the query was built from; null if it was not built from any. */
  readonly prompt: string | null
  readonly enabled: boolean
  /** How many profiles match, counted at `computed_at`. */
  readonly size: number
  readonly status: 'live' | 'disabled'
  readonly version: number
  /** Its place among the workspace's audiences, from 1. */
  readonly order: number
  readonly created_at: string
  readonly updated_at: string
  readonly computed_at: string
}
