import { sessionGap } from '@muster/query'
import type { Activity } from '../subject.ts'

/** Activity without a gap of more than thirty minutes. */
export interface Visit {
  readonly start: number
  readonly end: number
  readonly pageviews: number
}

/** The visits that activity, which is in the order of time, makes up. */
export function visitsOf(activity: readonly Activity[]): readonly Visit[] {
  const visits: { start: number; end: number; pageviews: number }[] = []
  for (const { time, name } of activity) {
    let visit = visits.at(-1)
    if (!visit || time - visit.end > sessionGap) {
      visit = { start: time, end: time, pageviews: 0 }
      visits.push(visit)
    }
    visit.end = time
    if (name === 'Page Viewed') visit.pageviews++
  }
  return visits
}
