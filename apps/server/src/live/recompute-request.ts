import type { Cause } from '@muster/warehouse'

/** Asks for audiences to be worked out anew for everybody. */
export interface RecomputeRequest {
  readonly keys: readonly string[]
  readonly cause: Cause
  /** The instant to do it for, in Unix milliseconds; when it is begun if it is left out. */
  readonly at?: number
  /** Whether it is to find out whether anything was missed: nothing is known to have changed. */
  readonly isAudit?: boolean
  /** Calls that were received from then on are taken into account by it, and by nothing else; in Unix milliseconds. */
  readonly receivedSince?: number
  /** Gathers who is looked at one by one from that instant on: what is found of those later is right. */
  readonly witness?: Set<string>
}
