import type { Part } from '../parts.ts'
import { type Amount, isNone } from './amount.ts'
import type { Clause } from './clause.ts'
import { describeDeed } from './deed.ts'
import { doingOf } from './doing.ts'
import { eventCountOf } from './event-count.ts'
import { isOfEvent, type Place } from './place.ts'
import { narrowingOf } from './stream.ts'
import { differInTimeOnly } from './time-only.ts'
import { isTime } from './window.ts'

/**
 * That there are events at one time and none of the same at another: `completed an order in the last 90 days, but none
 * in the last 30 days`. Undefined of any other two conditions.
 */
export function describeContrast(first: Part, second: Part, place: Place): Clause | undefined {
  const [some, none] = [eventCountOf(first), eventCountOf(second)]
  if (isOfEvent(place) || !some || !none) return undefined
  const isContrast =
    isAtLeastOne(some.amount) && isNone(none.amount) && differInTimeOnly(some.stream, none.stream)
  if (!isContrast || ![some, none].every(({ stream }) => stream.filters.some(isTime))) return undefined
  if (narrowingOf(some.stream, place).far !== '') return undefined
  const but = doingOf(some.stream.events).noun ? 'but none' : 'but not'
  const deed = describeDeed(some.stream, some.amount, place)
  return { lead: 'who', text: `${deed}, ${but}${narrowingOf(none.stream, place).window}` }
}

function isAtLeastOne({ kind, number }: Amount): boolean {
  return (kind === 'at_least' && number > 0) || (kind === 'greater_than' && number >= 0)
}
