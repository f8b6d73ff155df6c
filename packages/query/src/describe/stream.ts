import type { Query } from '../ast/query.ts'
import type { Aggregate } from '../ast/scalar.ts'
import { isCompound } from '../parts.ts'
import { wheres } from '../walk.ts'
import { describePhrase } from './condition.ts'
import { doingOf } from './doing.ts'
import { isSaidShortly } from './event-field.ts'
import { isOfEvent, ofEvent, type Place } from './place.ts'
import { describeDistance, describeWindow, looksBack } from './window.ts'

/** What narrows a stream, each part led by a space or empty. */
export interface Narrowing {
  /** A condition that is best said right behind the events: ` with a revenue over 50`. */
  readonly near: string
  /** ` in the last 30 days`. */
  readonly window: string
  /** Conditions that come last, since what followed could be taken for a part of them. */
  readonly far: string
}

export function narrowingOf(aggregate: Aggregate, place: Place): Narrowing {
  const window = spaced(describeWindow(aggregate.filters))
  const query = conditionOf(aggregate)
  if (!query) return { near: '', window, far: '' }
  const condition = describePhrase(query, ofEvent(aggregate, place))
  if (isSaidShortly(query)) return { near: spaced(condition), window, far: '' }
  const isApart = isOfEvent(place) || (isCompound(query) && !place.isAlone)
  return { near: '', window, far: spaced(isApart ? `(${condition})` : condition) }
}

/** All that the stream's `where` ask for. */
export function conditionOf(aggregate: Aggregate): Query | undefined {
  const queries = wheres(aggregate)
  return queries.length > 1 ? { kind: 'and', operands: queries } : queries[0]
}

/** The events of a stream: `orders completed with a revenue over 50 in the last 30 days`. */
export function describeEvents(aggregate: Aggregate, place: Place): string {
  const { near, window, far } = narrowingOf(aggregate, { ...place, isAlone: false })
  return `${doingOf(aggregate.events).events}${near}${isOfEvent(place) ? sideOf(aggregate) : ''}${window}${far}`
}

/** Where a stream stands beside the event around it: ` within 1 day after it`, ` before it`. */
export function sideOf({ filters }: Aggregate): string {
  const distance = describeDistance(filters)
  const isNamed = looksBack(filters) ? / before it/.test(distance) : distance !== ''
  const side = looksBack(filters) ? 'before it' : 'after it'
  return spaced([isNamed ? '' : side, distance].filter(part => part !== '').join(' and '))
}

function spaced(text: string): string {
  return text === '' ? '' : ` ${text}`
}
