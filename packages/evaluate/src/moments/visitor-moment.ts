import { sessionGap } from '@muster/query'
import type { Evaluation } from '../evaluation.ts'
import { StoredVisitor } from '../visitor/stored-visitor.ts'
import { endOf, firstAfter, type Moment, never } from './moment.ts'
import { comeIn } from './window-edge.ts'
import { nextTurn } from './zone-clock.ts'

/** When a visitor's attribute may change: at the next activity that is known of; and those that tell the time, by it. */
export function visitorMoment(attribute: string): Moment {
  const ownMoment = ownMoments.get(attribute) ?? never
  return evaluation => {
    const { subject, now } = evaluation
    // What this request says stays as it is.
    if (subject.visitor) return never()
    return Math.min(comeIn(subject.activity ?? [], now, 0), ownMoment(evaluation))
  }
}

const ownMoments = new Map<string, (evaluation: Evaluation) => number>([
  ['local.hour', localTurn('hour')],
  ['local.weekday', localTurn('day')],
  ['local.date', localTurn('day')],
  ['time.hour', ({ now, zone }) => nextTurn('hour', now, zone)],
  ['time.weekday', ({ now, zone }) => nextTurn('day', now, zone)],
  ['time.date', ({ now, zone }) => nextTurn('day', now, zone)],
  ['days_since_last_visit', nextDaySinceVisit],
])

function localTurn(unit: 'hour' | 'day'): (evaluation: Evaluation) => number {
  return evaluation => {
    const zone = evaluation.visitor('timezone')
    return typeof zone === 'string' ? nextTurn(unit, evaluation.now, zone) : never()
  }
}

/** When the newest visit is over, or the last one is a day further back. */
function nextDaySinceVisit({ subject, now, zone }: Evaluation): number {
  const { visits } = new StoredVisitor(subject.activity ?? [], now, zone)
  const day = 86_400_000
  return firstAfter(
    now,
    visits
      .slice(-2)
      .flatMap(({ end }) => [endOf(end + sessionGap), end + (Math.floor((now - end) / day) + 1) * day]),
  )
}
