import type { Effort } from '../../process/effort.ts'

/** A step of the comparison, and the data that all steps work on. */
export interface RecomputeTask {
  readonly step: 'generate' | 'by hand' | 'find' | 'compare' | 'recompute'
  readonly path: string
  readonly profiles: number
  readonly events: number
}

/** What a recompute took, and how many memberships became others by it. */
export interface Recomputing extends Effort {
  readonly changed: number
}

/** How many memberships each way found, and for how many profiles they are not the same. */
export interface Comparison {
  readonly byHand: number
  readonly found: number
  readonly differing: number
}
