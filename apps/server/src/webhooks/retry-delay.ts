/** How many seconds after each failed try the next one comes: eight tries in about a day. */
const delays = [5, 60, 600, 3_600, 3 * 3_600, 7 * 3_600, 12 * 3_600]
const jitter = 0.2
/** A receiver may ask for more time, but not for any. */
const longestWish = 6 * 3_600

/**
 * How many seconds to wait after the given number of tries; undefined after the last one. `retryAfter` is what the receiver
 * asked for, `random` is from 0 to 1.
 */
export function retryDelay(tries: number, retryAfter = 0, random = Math.random()): number | undefined {
  const base = delays[tries - 1]
  if (base === undefined) return undefined
  return Math.ceil(Math.max(base * (1 + jitter * random), Math.min(retryAfter, longestWish)))
}
