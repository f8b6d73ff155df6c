import type { Subject } from '@muster/proof/oracle'

const longestPause = 30 * 60_000

export interface Session {
  readonly startedAt: number
  /** The first instant at which it is over if nothing more comes. */
  readonly overAt: number
}

/** The session that runs at an instant, by what happened until then. */
export function runningSession({ activity }: Subject, at: number): Session | undefined {
  const times = activity.map(({ time }) => time)
  const last = times.at(-1)
  if (last === undefined || at - last > longestPause) return undefined
  const first = times.findLastIndex((time, n) => n === 0 || time - (times[n - 1] ?? 0) > longestPause)
  return { startedAt: times[first] ?? last, overAt: last + longestPause + 1 }
}
