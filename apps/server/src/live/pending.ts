import type { Batch, Cause } from '@muster/warehouse'

/** Changes that count already, and may have to be written still. */
export type Pending =
  | { readonly kind: 'batch'; readonly batch: Batch }
  /** What a job staged becomes part of the log after a position. */
  | {
      readonly kind: 'members'
      readonly job: string
      readonly after: number
      readonly at: number
      readonly cause: Cause
      readonly except: readonly string[]
    }
  | {
      readonly kind: 'wins'
      readonly job: string
      readonly after: number
      readonly at: number
      readonly cause: Cause
    }
