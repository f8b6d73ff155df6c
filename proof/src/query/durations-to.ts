import type { Duration } from '@muster/query'
import fc, { type Arbitrary } from 'fast-check'
import { durations } from '../workspace/words.ts'

const minute = 60_000
const mostMinutes = 50_000_000

/** Durations that reach from `now` just as far as these instants, either way, and the usual ones. */
export function durationsTo(instants: readonly number[], now: number): Arbitrary<Duration> {
  const reaching = instants
    .map(instant => Math.ceil(Math.abs(now - instant) / minute))
    .filter(amount => amount <= mostMinutes)
    .map((amount): Duration => ({ amount, unit: 'minute' }))
  return fc.constantFrom(...durations, ...reaching, ...reaching, ...reaching)
}
