/** Which design is to be measured, on a folder of its own, with how many profiles. */
export interface PeerTask {
  readonly peer: 'plain recompute' | 'polled states'
  readonly path: string
  readonly profiles: number
}
