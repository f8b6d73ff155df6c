import type { Aggregate } from '../ast/scalar.ts'
import { type Amount, describeAmount, isNone, isSome } from './amount.ts'
import { type Doing, doingOf, say } from './doing.ts'
import { times } from './english.ts'
import type { Place } from './place.ts'
import { narrowingOf } from './stream.ts'
import { isTime } from './window.ts'

/** `completed at least 3 orders with a revenue over 50 in the last 90 days`. */
export function describeDeed(aggregate: Aggregate, amount: Amount, place: Place): string {
  const { near, window, far } = narrowingOf(aggregate, place)
  const { deed, often } = deedOf(aggregate, amount, aggregate.filters.some(isTime))
  return `${deed}${near}${often}${near + often === '' ? behind(deed, window) : window}${far}`
}

/** Who logged in did so *within* the last 7 days. */
function behind(deed: string, window: string): string {
  return deed.endsWith(' in') ? window.replace(/^ in the last/, ' within the last') : window
}

/** What is done, and behind what is said of the events how often, where that cannot be said of its object. */
export function deedOf(
  { events }: Aggregate,
  amount: Amount,
  isWindowed: boolean,
): { deed: string; often: string } {
  const doing = doingOf(events)
  if (isNone(amount)) {
    const none = deny(doing)
    return { deed: isWindowed ? `did not ${say(none, 'base')}` : `never ${say(none, 'past')}`, often: '' }
  }
  if (isSome(amount)) return { deed: say(doing, 'past'), often: '' }
  const { what, often } = howMany(doing, amount)
  const deed = amount.kind === 'differs' ? `did not ${say(doing, 'base', what)}` : say(doing, 'past', what)
  return { deed, often }
}

export function howMany({ object, noun }: Doing, amount: Amount): { what: string; often: string } {
  const words = describeAmount(amount)
  if (noun) return { what: `${words} ${amount.number === 1 ? noun.one : noun.many}`, often: '' }
  const often = amount.number === 1 || amount.number === 2 ? times(amount.number) : undefined
  return { what: object, often: ` ${often ? words.replace(/\S+$/, often) : `${words} times`}` }
}

/** Something is not done if not anything is. */
export function deny(doing: Doing): Doing {
  return doing.object === 'something' ? { ...doing, object: 'anything' } : doing
}
