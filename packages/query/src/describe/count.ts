import type { Aggregate } from '../ast/scalar.ts'
import { type Amount, describeAmount, isNone, isSome } from './amount.ts'
import { alone, type Clause } from './clause.ts'
import { deny, describeDeed, howMany } from './deed.ts'
import { doingOf, say } from './doing.ts'
import { isOfEvent, type Place } from './place.ts'
import { differentOnes, nounOfEventField } from './scalar-noun.ts'
import { describeSequence } from './sequence.ts'
import { describeEvents, narrowingOf, sideOf } from './stream.ts'
import { describeDistance, looksBack } from './window.ts'

/** That there are so many events, days or values of them; undefined of any other aggregate. */
export function describeCount(aggregate: Aggregate, amount: Amount, place: Place): Clause | undefined {
  switch (aggregate.reducer.kind) {
    case 'count':
      return describeEventCount(aggregate, amount, place)
    case 'count_days':
      if (isNone(amount) || isSome(amount)) return describeEventCount(aggregate, amount, place)
      return isOfEvent(place) ? undefined : describeDays(aggregate, amount, place)
    case 'count_unique':
      return amount.kind === 'differs' ? undefined : describeUnique(aggregate, amount, place)
    default:
      return undefined
  }
}

function describeEventCount(aggregate: Aggregate, amount: Amount, place: Place): Clause {
  if (isOfEvent(place)) return alone(describeFollowing(aggregate, amount, place))
  const text = describeSequence(aggregate, amount, place) ?? describeDeed(aggregate, amount, place)
  return { lead: 'who', text, isNarrowed: aggregate.filters.length > 0 }
}

/** `opened the app on at least 5 days in the last 7 days`. */
function describeDays(aggregate: Aggregate, amount: Amount, place: Place): Clause {
  const { near, window, far } = narrowingOf(aggregate, place)
  const doing = doingOf(aggregate.events)
  const deed = amount.kind === 'differs' ? `did not ${say(deny(doing), 'base')}` : say(doing, 'past')
  const days = `${describeAmount(amount)} day${amount.number === 1 ? '' : 's'}`
  return { lead: 'who', text: `${deed}${near} on ${days}${window}${far}`, isNarrowed: true }
}

/** `have at least 4 different SKUs among products viewed in the last 30 days`. */
function describeUnique(aggregate: Aggregate, amount: Amount, place: Place): Clause | undefined {
  const { reducer } = aggregate
  if (reducer.kind !== 'count_unique') return undefined
  const values = differentOnes(nounOfEventField(reducer.of), amount.number === 1)
  const text = `${describeAmount(amount)} ${values} among ${describeEvents(aggregate, place)}`
  return { lead: 'who', text: `${place.subject.have} ${text}`, isNarrowed: true }
}

/** Inside a `where`: `followed by completing an order within 1 day after it`, `without completing an order after it`. */
function describeFollowing(aggregate: Aggregate, amount: Amount, place: Place): string {
  const doing = doingOf(aggregate.events)
  const { near, window, far } = narrowingOf(aggregate, place)
  const { what, often } =
    isNone(amount) || isSome(amount) ? { what: undefined, often: '' } : howMany(doing, amount)
  if (isNone(amount) || amount.kind === 'differs')
    return `without ${say(deny(doing), 'gerund', what)}${near}${often}${sideOf(aggregate)}${window}${far}`
  const distance = describeDistance(aggregate.filters)
  const lead = looksBack(aggregate.filters) ? 'preceded by' : 'followed by'
  return `${lead} ${say(doing, 'gerund', what)}${near}${often}${distance && ` ${distance}`}${window}${far}`
}
