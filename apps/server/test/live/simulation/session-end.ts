import type { Subject } from '@muster/proof/oracle'

const longestPause = 30 * 60_000

/** The first instant at which the session that runs is over if nothing more comes; undefined if none runs. */
export function sessionEnd({ activity }: Subject, at: number): number | undefined {
  const last = activity.at(-1)?.time
  return last === undefined || at - last > longestPause ? undefined : last + longestPause + 1
}
