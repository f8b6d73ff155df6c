import type { Progress } from '../api/generate.ts'

/** How far a build is, as it is shown. */
export interface Advance {
  readonly stage: string
  /** Of the whole way, from 0 to 1. */
  readonly share: number
}

/** The stage is always the newest; the share never goes back, even where more turns out to be needed. */
export function advance(before: Advance | null, { stage, done, total }: Progress): Advance {
  const share = total > 0 ? Math.min(done / total, 1) : 0
  return { stage, share: Math.max(share, before?.share ?? 0) }
}
