import { sessionGap } from '@muster/query'
import { Span } from '../events/span.ts'
import type { Activity } from '../subject.ts'

/** The first instant at which the session that runs is over, unless more is done in it; null if none runs. */
export function sessionEnd(activity: readonly Activity[], now: number): number | null {
  const past = new Span(activity)
  past.endAt(now)
  const last = activity[past.to - 1]
  return last && now - last.time <= sessionGap ? last.time + sessionGap + 1 : null
}
