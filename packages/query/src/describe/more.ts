import type { Aggregate } from '../ast/scalar.ts'
import type { Amount } from './amount.ts'
import type { Clause } from './clause.ts'
import { doingOf, say } from './doing.ts'
import { isOfEvent, type Place } from './place.ts'
import { narrowingOf } from './stream.ts'
import { differInTimeOnly } from './time-only.ts'

/** That there are more events at one time than at another: `completed more orders this month than last month`. */
export function describeMore(
  left: Aggregate,
  kind: Amount['kind'],
  right: Aggregate,
  place: Place,
): Clause | undefined {
  const areCounts = left.reducer.kind === 'count' && right.reducer.kind === 'count'
  if (isOfEvent(place) || kind === 'differs' || !areCounts || !differInTimeOnly(left, right)) return undefined
  const [one, other] = [narrowingOf(left, place), narrowingOf(right, place)]
  if (one.far !== '') return undefined
  const doing = doingOf(left.events)
  const [lead, link] = comparatives[kind]
  const deed = doing.noun
    ? `${say(doing, 'past', `${lead} ${doing.noun.many}`)}${one.near}`
    : `${say(doing, 'past')}${one.near} ${lead.replace('fewer', 'less').replace('many', '').trimEnd()} often`
  return { lead: 'who', text: `${deed}${one.window || ' in all'} ${link}${other.window || ' in all'}` }
}

const comparatives = {
  equals: ['just as many', 'as'],
  greater_than: ['more', 'than'],
  at_least: ['at least as many', 'as'],
  less_than: ['fewer', 'than'],
  at_most: ['at most as many', 'as'],
} as const
